/** A piece of text on a page: points from the left and from the top. */
export type Written = {
  text: string
  x: number
  y: number
  size?: number
  font?: 'regular' | 'bold'
  /** Written from the bottom to the top. */
  isTurned?: boolean
}
export type PdfPage = { texts: readonly Written[]; link?: { url: string; rect: readonly number[] } }

const HEIGHT = 792
const FONTS = { regular: 'F1', bold: 'F2' } as const

/** A PDF of Letter pages in Helvetica, uncompressed. `info` is its document information, `D:` dates and all. */
export function pdf(
  pages: readonly PdfPage[],
  { info = {}, trailer = '' }: { info?: Readonly<Record<string, string>>; trailer?: string } = {},
): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, index) => `${String(6 + index * 3)} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} ${literal(value)}`)
      .join(' ')} >>`,
    ...pages.flatMap((page, index) => objectsOf(page, 6 + index * 3)),
  ]
  return assemble(objects, `/Root 1 0 R /Info 5 0 R ${trailer}`)
}

/** A PDF of numbered objects, the first being 1. */
export function assemble(objects: readonly string[], trailer: string): Uint8Array<ArrayBuffer> {
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = String(objects.length + 1)
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${String(body.length)}\n%%EOF\n`
  return new Uint8Array(Buffer.from(body + end, 'latin1'))
}

/** Lines one below the other, from a place on. */
export function linesAt(
  lines: readonly string[],
  { x, y, size = 11, pitch = size * 1.25, font = 'regular' }: Omit<Written, 'text'> & { pitch?: number },
): Written[] {
  return lines.map((text, index) => ({ text, x, y: y + index * pitch, size, font }))
}

function objectsOf({ texts, link }: PdfPage, number: number): string[] {
  const content = texts.map(({ text, x, y, size = 11, font = 'regular', isTurned = false }) =>
    [
      'BT',
      `/${FONTS[font]} ${String(size)} Tf`,
      `${isTurned ? '0 1 -1 0' : '1 0 0 1'} ${String(x)} ${String(HEIGHT - y)} Tm`,
      `${literal(text)} Tj`,
      'ET',
    ].join(' '),
  )
  const stream = content.join('\n')
  const annotations = link ? `/Annots [${String(number + 2)} 0 R]` : ''
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 ${String(HEIGHT)}] /Contents ${String(number + 1)} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> ${annotations} >>`,
    `<< /Length ${String(Buffer.byteLength(stream, 'latin1'))} >>\nstream\n${stream}\nendstream`,
    link
      ? `<< /Type /Annot /Subtype /Link /Rect [${link.rect.join(' ')}] /A << /S /URI /URI ${literal(link.url)} >> >>`
      : '<< >>',
  ]
}

function literal(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`
}
