import { PNG } from '@/tests/factories/docx'
import { bytesOf } from './files'
import type { Served } from './served-pages'

const SCRIPT = '<script>alert(1)</script>'
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="9" height="9">${SCRIPT}<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">${SCRIPT}</body></foreignObject></svg>`
const PAGE = `<!doctype html><html><body onload="alert(1)">${SCRIPT}</body></html>`

/** What is no picture, what is one and a page as well, and what says that it is another kind than it is. */
export const PICTURES: Readonly<Record<string, Served>> = {
  '/p/drawing.svg': { type: 'image/svg+xml', body: bytesOf(SVG) },
  '/p/drawing.png': { type: 'image/png', body: bytesOf(SVG) },
  '/p/declared.svg': { type: 'image/svg+xml', body: bytesOf(`<?xml version="1.0"?>${SVG}`) },
  '/p/page.png': { type: 'image/png', body: bytesOf(PAGE) },
  '/p/page.gif': { type: 'text/html', body: bytesOf(PAGE) },
  '/p/both.png': { type: 'text/html', body: Buffer.concat([PNG, Buffer.from(PAGE)]) },
  '/p/both-svg.png': { type: 'image/svg+xml', body: Buffer.concat([PNG, Buffer.from(SVG)]) },
  '/p/script.gif': { type: 'text/javascript', body: gif(`=alert(1)//${PAGE}`) },
  '/p/page-in-comment.jpg': {
    type: 'text/html',
    body: Buffer.concat([
      Buffer.from('ffd8ffe00010', 'hex'),
      Buffer.from('JFIF\0\x01\x01'),
      Buffer.from(PAGE),
    ]),
  },
  '/p/page.webp': { type: 'text/html', body: Buffer.from(`RIFF\x40\0\0\0WEBPVP8 ${PAGE}`, 'latin1') },
  '/p/page.avif': { type: 'text/html', body: Buffer.from(`\0\0\0\x20ftypavif${PAGE}`, 'latin1') },
}

/** A picture of nine pixels by nine, by its header, after which anything may come. */
function gif(rest: string): Uint8Array {
  return Buffer.concat([Buffer.from('GIF89a'), Buffer.from([9, 0, 9, 0, 0, 0, 0]), Buffer.from(rest)])
}
