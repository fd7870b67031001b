import { deflateSync, gzipSync } from 'node:zlib'
import { docx, docxParts, paragraph } from '@/tests/factories/docx'
import { epub } from '@/tests/factories/epub'
import { odt } from '@/tests/factories/odt'
import { assemble, linesAt, pdf } from '@/tests/factories/pdf'
import { zip } from '@/tests/factories/zip'

/** What must become of a file: an article, or a reason. `any`: either will do, so long as it comes to an end. */
type Fate = 'read' | 'refused' | 'any'
export type Bomb = { name: string; fate: Fate; make: () => Uint8Array<ArrayBuffer>; file?: string }

const MB = 1024 * 1024

/** Files made to crash, hang or swell whoever reads them. Each is made when its turn comes. */
export const BOMBS: readonly Bomb[] = [
  { name: 'zip, flat, 1,000 to 1', fate: 'refused', make: () => zip({ 'a.txt': zeros(200 * MB) }) },
  { name: 'zip in zip in zip', fate: 'refused', make: () => nested(6) },
  { name: 'zip, parts that overlap', fate: 'refused', make: () => overlapping(5_000) },
  { name: 'zip, 100,000 parts', fate: 'refused', make: () => manyParts(100_000) },
  {
    name: 'zip, sizes that are lies',
    fate: 'refused',
    make: () => zip([{ name: 'a.txt', content: zeros(100 * MB), declaredSize: 99 }]),
  },
  { name: 'gzip', fate: 'refused', make: () => bytesOf(gzipSync(zeros(100 * MB))) },
  { name: 'docx that declares 100 MB', fate: 'refused', make: () => withDocument(paragraph('a'), 100 * MB) },
  { name: 'docx that hides 100 MB', fate: 'refused', make: () => withDocument(' '.repeat(100 * MB), 5_000) },
  {
    name: 'docx, billion laughs',
    fate: 'refused',
    make: () =>
      zip({
        ...docxParts(''),
        'word/document.xml': `${LAUGHS}<w:document><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>`,
      }),
  },
  {
    name: 'docx, laughs in its styles',
    fate: 'refused',
    make: () =>
      zip({ ...docxParts(paragraph('a')), 'word/styles.xml': `${LAUGHS}<w:styles>&l9;</w:styles>` }),
  },
  {
    name: 'docx, 100,000 nested',
    fate: 'refused',
    make: () => docx('<w:sdt><w:sdtContent>'.repeat(100_000)),
  },
  {
    name: 'docx, a million attributes',
    fate: 'any',
    make: () => docx(`<w:p ${attributes(1_000_000)}/>${paragraph('a')}`),
  },
  { name: 'docx, 300,000 paragraphs', fate: 'any', make: () => docx(paragraphs(300_000)) },
  {
    name: 'odt, billion laughs',
    fate: 'any',
    make: () => odt('<text:p>&l9; and words</text:p>', { prologue: LAUGHS }),
  },
  {
    name: 'odt, a billion spaces and cells',
    fate: 'read',
    make: () =>
      odt(
        '<text:p>a<text:s text:c="1000000000"/>b</text:p><table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>c</text:p></table:table-cell></table:table-row></table:table>',
      ),
  },
  {
    name: 'epub, billion laughs',
    fate: 'any',
    make: () => epub({ 'a.xhtml': `${LAUGHS}<html><body><p>&l9; and words</p></body></html>` }),
  },
  {
    name: 'epub, 4,000 chapters',
    fate: 'any',
    make: () =>
      epub(
        Object.fromEntries(
          Array.from({ length: 4_000 }, (_, n) => [`${String(n)}.xhtml`, '<p>Words of it.</p>']),
        ),
      ),
  },
  {
    name: 'html, 100,000 nested',
    fate: 'refused',
    make: () => text(`<!doctype html>${'<div>'.repeat(100_000)}words`),
  },
  {
    name: 'markdown, quadratic',
    fate: 'any',
    make: () => text(`# a\n\n- b\n- c\n\n${'*a **a '.repeat(50_000)}`),
  },
  {
    name: 'markdown, brackets',
    fate: 'any',
    make: () => text(`# a\n\n- b\n- c\n\n${'['.repeat(200_000)}`),
    file: 'a.md',
  },
  { name: 'rtf, 100,000 nested', fate: 'refused', make: () => text('{\\rtf1' + '{'.repeat(100_000)) },
  {
    name: 'rtf, 3 MB of control words',
    fate: 'any',
    make: () => text(`{\\rtf1 a${'\\b\\i0'.repeat(600_000)}}`),
  },
  {
    name: 'eml, 10,000 nested',
    fate: 'refused',
    make: () =>
      text(
        `From: a@b.example\r\nDate: x\r\n${Array.from({ length: 10_000 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${String(n)}\r\n\r\n--b${String(n)}\r\n`).join('')}`,
      ),
  },
  {
    name: 'mhtml, 100,000 parts',
    fate: 'refused',
    make: () => text(`${SAVED}${'--b\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(100_000)}`),
  },
  {
    name: 'mhtml, a page nested 100,000 deep',
    fate: 'refused',
    make: () => text(`${SAVED}--b\r\nContent-Type: text/html\r\n\r\n${'<b><p>'.repeat(100_000)}`),
  },
  {
    name: 'csv, one cell without end',
    fate: 'refused',
    make: () => text(`url,text\n"${'a,'.repeat(8 * MB)}`),
  },
  { name: 'csv, a million rows', fate: 'refused', make: () => text(`url,text\n${',a\n'.repeat(1_000_000)}`) },
  { name: 'json, a million deep', fate: 'refused', make: () => text(`[{"text":${'['.repeat(1_000_000)}`) },
  { name: 'pdf of 1,000 pages', fate: 'read', make: thousandPages },
  {
    name: 'pdf, a stream of 500 MB',
    fate: 'refused',
    make: () => pdfWithContent(deflateSync(zeros(500 * MB)), '/Filter /FlateDecode'),
  },
  {
    name: 'pdf, deflated twice',
    fate: 'any',
    make: () =>
      pdfWithContent(deflateSync(deflateSync(zeros(500 * MB))), '/Filter [/FlateDecode /FlateDecode]'),
  },
  {
    name: 'pdf, a page tree without end',
    fate: 'any',
    make: () =>
      assemble(
        ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 100 >>'],
        '/Root 1 0 R',
      ),
  },
  { name: 'pdf, a form that draws itself', fate: 'any', make: () => selfDrawing() },
  {
    name: 'pdf that counts a billion pages',
    fate: 'refused',
    make: () =>
      assemble(
        ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 1000000000 >>'],
        '/Root 1 0 R',
      ),
  },
]

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY l${String(n + 1)} "${`&l${String(n)};`.repeat(10)}">`).join('')}]>`

const SAVED =
  'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n'

function zeros(size: number): Buffer {
  return Buffer.alloc(size)
}

function bytesOf(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer)
}

function text(content: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(content)
}

function nested(depth: number): Uint8Array<ArrayBuffer> {
  let inner: Uint8Array<ArrayBuffer> = zip({ 'a.txt': zeros(4 * MB) })
  for (let level = 0; level < depth; level++)
    inner = zip(Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`${String(n)}.zip`, inner])))
  return inner
}

function overlapping(count: number): Uint8Array<ArrayBuffer> {
  const files = Array.from({ length: count }, (_, n) => ({
    name: `${String(n)}.txt`,
    content: 'a'.repeat(1_000),
  }))
  return zip(files, { overlap: true })
}

function manyParts(count: number): Uint8Array<ArrayBuffer> {
  return zip(Array.from({ length: count }, (_, n) => ({ name: String(n), content: '', isStored: true })))
}

function withDocument(body: string, declaredSize: number): Uint8Array<ArrayBuffer> {
  return zip(
    Object.entries(docxParts(body)).map(([name, content]) =>
      name === 'word/document.xml' ? { name, content, declaredSize } : { name, content },
    ),
  )
}

function attributes(count: number): string {
  return Array.from({ length: count }, (_, n) => `a${String(n)}="1"`).join(' ')
}

/** Different words in each, so that they do not pack like a bomb. */
function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, n) => paragraph((n * 7919).toString(36))).join('')
}

function thousandPages(): Uint8Array<ArrayBuffer> {
  const line = (page: number, row: number) =>
    `Line ${String(row)} of page ${String(page)} says what there is to say in so many words.`
  const page = (number: number) => ({
    texts: linesAt(
      Array.from({ length: 30 }, (_, row) => line(number, row)),
      { x: 60, y: 80 },
    ),
  })
  return pdf(Array.from({ length: 1_000 }, (_, number) => page(number + 1)))
}

function pdfWithContent(content: Buffer, filter: string): Uint8Array<ArrayBuffer> {
  const stream = content.toString('latin1')
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>',
      `<< /Length ${String(stream.length)} ${filter} >>\nstream\n${stream}\nendstream`,
    ],
    '/Root 1 0 R',
  )
}

function selfDrawing(): Uint8Array<ArrayBuffer> {
  const draw = '/X Do /X Do'
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /XObject << /X 4 0 R >> >> >>',
      `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length ${String(draw.length)} >>\nstream\n${draw}\nendstream`,
      `<< /Length ${String(draw.length)} >>\nstream\n${draw}\nendstream`,
    ],
    '/Root 1 0 R',
  )
}
