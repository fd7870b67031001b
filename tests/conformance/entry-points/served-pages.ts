import { escapeHtml } from '@/lib/core/formats/html/markup'
import { bytesOf } from './files'
import { DRAWING, PICTURES } from './hostile-pictures'
import { pageOfAll } from './pages'
import type { Served } from './served'
import { inChunks, inUtf7, onOneLine } from './written'

/** A page of the site, and which entry point it stands for. */
export type ServedPage = Served & { entryPoint: string; path: string; query?: string }

const IN_A_PAGE = 100
const IN_AN_ENCODING = 700

/** Labels of encodings in which the signs of markup can be written otherwise, or become others. */
export const LABELS = [
  'utf-7',
  'iso-2022-jp',
  'iso-2022-kr',
  'hz-gb-2312',
  'utf-16le',
  'utf-16be',
  'x-user-defined',
  'shift_jis',
]

/** Payloads in pages and in their addresses, in the headers of answers, under false encodings, and as pictures. */
export function pagesToServe(payloads: readonly string[]): ServedPage[] {
  const chunks = inChunks(payloads, IN_A_PAGE)
  return [
    ...chunks.map(pageIn),
    ...chunks.map(pageUnder),
    ...LABELS.flatMap((label) =>
      inChunks(payloads, IN_AN_ENCODING).map((chunk, index) => ({
        entryPoint: 'web_encoding',
        path: `/encoding/${label}/${String(index)}`,
        type: `text/html; charset=${label}`,
        body: encoded(label, chunk),
      })),
    ),
    { entryPoint: 'web_pictures', path: '/pictures', type: 'text/html', body: bytesOf(pageOfPictures()) },
  ]
}

function pageIn(payloads: readonly string[], index: number): ServedPage {
  return {
    entryPoint: 'web_page',
    path: `/page/${String(index)}`,
    query: encodeURIComponent(payloads.join(' ')).slice(0, 1_500).replace(/%.?$/, ''),
    type: 'text/html; charset=utf-8',
    body: bytesOf(pageOfAll(payloads)),
  }
}

/** A harmless page whose headers are not. */
function pageUnder(payloads: readonly string[], index: number): ServedPage {
  const said = payloads
    .map(onOneLine)
    .join(' ')
    .replaceAll(/[^\x20-\x7e]/g, '?')
    .slice(0, 4_000)
  return {
    entryPoint: 'web_header',
    path: `/header/${String(index)}`,
    type: `text/html; charset="${said.slice(0, 200).replaceAll('"', '')}"`,
    body: bytesOf(`${pageOfAll([])}<p>${String(index)}</p>`),
    headers: {
      link: said,
      'last-modified': said,
      etag: said,
      'content-language': said,
      'x-robots-tag': said,
    },
  }
}

function encoded(label: string, payloads: readonly string[]): Uint8Array {
  const head = `<!doctype html><meta charset="${label}"><title>${inUtf7(payloads[0] ?? '')}</title>`
  const prose = pageOfAll([])
  if (label.startsWith('utf-16')) {
    const paragraphs = payloads.map((payload) => `<p>${escapeHtml(payload)}</p>`).join('')
    const bytes = Buffer.from(`${head}${prose}${paragraphs}`, 'utf16le')
    return label === 'utf-16be' ? bytes.swap16() : bytes
  }
  const escapes = ['\x1b(B', '\x1b(J', '\x1b$B', '\x1b(I', '~{', '\x81']
  const body = payloads.map((payload, index) => {
    const escape = escapes[index % escapes.length] ?? ''
    return `<p>${inUtf7(payload)}</p><p title="${escape}">${inUtf7(`<script>alert(1)</script>${payload}`)}</p><img alt="${escape}"src="${inUtf7(payload)}"><p>\x1b(B${escape}${inUtf7(payload)}\x1b(B</p>`
  })
  return Buffer.from(`${head}${prose}${body.join('')}`, 'latin1')
}

function pageOfPictures(): string {
  const drawnIn = [
    `data:image/svg+xml;base64,${Buffer.from(DRAWING).toString('base64')}`,
    `data:image/png;base64,${Buffer.from(DRAWING).toString('base64')}`,
  ]
  const figures = [...Object.keys(PICTURES), ...drawnIn].map(
    (path) =>
      `<figure><img src="${path}" alt="${path}" width="400" height="300"><figcaption>${path}</figcaption></figure>`,
  )
  return pageOfAll([]).replace(
    '</article>',
    `${figures.join('<p>The city says that the levy was raised twice in one year, and nobody knew.</p>')}</article>`,
  )
}
