import { PNG } from '@/tests/factories/docx'
import { bytesOf } from './files'
import type { Served } from './served'

const SCRIPT = '<script>alert(1)</script>'
/** A picture that runs scripts, as SVG may. */
export const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="9" height="9">${SCRIPT}<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">${SCRIPT}</body></foreignObject></svg>`
const PAGE = `<!doctype html><html><body onload="alert(1)">${SCRIPT}</body></html>`

/** As a site would serve them. */
type ServedPicture = Served & {
  /** A picture by its first bytes, which is kept although a page follows; the others must not be. */
  isPicture: boolean
}

/** What is no picture, what is one and a page as well, and what says that it is another kind than it is. */
export const PICTURES: Readonly<Record<string, ServedPicture>> = {
  '/p/drawing.svg': other('image/svg+xml', DRAWING),
  '/p/drawing.png': other('image/png', DRAWING),
  '/p/declared.svg': other('image/svg+xml', `<?xml version="1.0"?>${DRAWING}`),
  '/p/spaced.jpg': other('image/jpeg', `\n\n<!-- \x89PNG -->${DRAWING}`),
  '/p/page.png': other('image/png', PAGE),
  '/p/page.gif': other('text/html', PAGE),
  '/p/labelled-page.png': {
    type: 'text/html',
    body: Buffer.concat([PNG, Buffer.from(PAGE)]),
    isPicture: false,
  },
  '/p/labelled-drawing.png': {
    type: 'image/svg+xml',
    body: Buffer.concat([PNG, Buffer.from(DRAWING)]),
    isPicture: false,
  },
  '/p/and-page.png': picture('image/png', PNG, PAGE),
  '/p/and-drawing.png': picture('image/png', PNG, DRAWING),
  // Nine pixels by nine, by its header, after which anything may come.
  '/p/and-script.gif': picture('image/gif', Buffer.from('GIF89a\x09\0\x09\0\0\0\0'), `=alert(1)//${PAGE}`),
  '/p/and-page.jpg': picture('image/jpeg', Buffer.from('ffd8ffe000104a46494600', 'hex'), PAGE),
  '/p/and-page.webp': picture(
    'image/webp',
    Buffer.concat([
      Buffer.from('RIFF\x40\0\0\0WEBPVP8 \x30\0\0\0'),
      Buffer.from('0000009d012a09000900', 'hex'),
    ]),
    PAGE,
  ),
  '/p/and-page.avif': picture('image/avif', Buffer.from('\0\0\0\x20ftypavif'), PAGE),
}

function other(type: string, text: string): ServedPicture {
  return { type, body: bytesOf(text), isPicture: false }
}

function picture(type: string, head: Uint8Array, rest: string): ServedPicture {
  return { type, body: Buffer.concat([head, Buffer.from(rest)]), isPicture: true }
}
