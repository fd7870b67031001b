import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * Loads the library with the first PDF. While it loads, it creates a `DOMMatrix`, which Node lacks. Nothing is drawn here,
 * so another class with a constructor stands in; the native canvas that would bring one is not allowed in this process.
 */
export function loadPdfjs(): Promise<typeof Pdfjs> {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: Float64Array })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
