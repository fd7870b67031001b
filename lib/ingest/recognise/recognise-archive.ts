import { fail, ok, type Result } from '@/lib/core/result'
import { listNames, statedType } from '@/lib/ingest/archive/list-names'
import { OPEN_DOCUMENT } from './archive-signs'
import { findFormat } from './find-format'
import type { Recognised } from './recognised'

const SPREADSHEET = 'This is a spreadsheet. Save the sheet as .csv for a list of articles, or paste its text.'
const SLIDES = 'These are slides. Save them as PDF and import that.'
const DRAWING = 'This is an OpenDocument file, but not a text document. Save it as PDF and import that.'

/** What a ZIP archive is: a document of one of the kinds that are made as archives, or files packed together. */
export function recogniseArchive(bytes: Uint8Array): Result<Recognised> {
  const type = statedType(bytes)
  const names = listNames(bytes)
  const has = (start: string) => names.some((name) => name.startsWith(start))
  const format = findFormat((sign) => sign.in === 'archive' && sign.matches({ type, has }))
  if (format) return ok({ kind: 'article', format })
  if (type?.startsWith(OPEN_DOCUMENT)) return refuse(adviceOn(type.slice(OPEN_DOCUMENT.length)))
  if (!has('[Content_Types].xml')) return ok({ kind: 'bundle', form: 'zip' })
  return refuse(has('xl/') ? SPREADSHEET : SLIDES)
}

function adviceOn(kind: string): string {
  if (kind.startsWith('spreadsheet')) return SPREADSHEET
  return kind.startsWith('presentation') ? SLIDES : DRAWING
}

function refuse(advice: string): Result<never> {
  return fail('invalid', advice, { field: 'file' })
}
