import { trimEndOf } from '@/lib/schema/trim-end-of'
import path from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fail, ok, type Result } from '@/lib/core/result'
import { loadPdfjs } from './load-pdfjs'

export type Pdf = PDFDocumentProxy

const MOST_PAGES = 2_000

/** The library's own tables of characters, for files that refer to them by name, as East Asian ones do. */
const TABLES = path.join(process.cwd(), 'node_modules', 'pdfjs-dist')

/** Opens a PDF with everything off that text does not need: scripts, forms, fonts of the system, compiled code. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Pdf>> {
  const { getDocument, VerbosityLevel } = await loadPdfjs()
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    cMapUrl: `${path.join(TABLES, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(TABLES, 'standard_fonts')}/`,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages <= MOST_PAGES) return ok(pdf)
    return fail(
      'too_large',
      `The PDF has more than ${String(MOST_PAGES)} pages. Split it and import the part you need.`,
    )
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (error.name === 'PasswordException')
      return fail('invalid', 'The PDF is encrypted. Save it without a password and try again.')
    return fail(
      'invalid',
      `The PDF is damaged: ${trimEndOf(error.message, (sign) => sign === '.').slice(0, 200)}. Save it again.`,
    )
  }
}
