import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * The library, when the first PDF comes. It makes a matrix for drawing as it is loaded, from a class that browsers have
 * or that a native canvas brings. Nothing is drawn here, and native code is not let into the process: any class will do.
 */
export function loadPdfjs(): Promise<typeof Pdfjs> {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: Float64Array })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
