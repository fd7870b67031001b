import { fail, ok, type Result } from '@/lib/core/result'
import { listNames, statedType } from '@/lib/ingest/archive/list-names'
import type { Recognised } from './recognised'

const SPREADSHEET = 'This is a spreadsheet. Save the sheet as .csv for a list of articles, or paste its text.'
const SLIDES = 'These are slides. Save them as PDF and import that.'
const DRAWING = 'This is an OpenDocument file, but no text document. Save it as PDF and import that.'

/** What a ZIP archive is: a document of one of the kinds that are made as archives, or files packed together. */
export function recogniseArchive(bytes: Uint8Array): Result<Recognised> {
  const type = statedType(bytes)
  const names = listNames(bytes)
  const has = (name: string) => names.some((each) => each.startsWith(name))
  if (type === 'application/epub+zip' || has('META-INF/container.xml'))
    return ok({ kind: 'article', format: 'epub' })
  if (type?.startsWith('application/vnd.oasis.opendocument.')) return openDocument(type)
  if (has('content.xml') && has('META-INF/manifest.xml')) return ok({ kind: 'article', format: 'odt' })
  if (!has('[Content_Types].xml')) return ok({ kind: 'bundle', form: 'zip' })
  if (has('xl/')) return fail('invalid', SPREADSHEET, { field: 'file' })
  if (has('ppt/')) return fail('invalid', SLIDES, { field: 'file' })
  return ok({ kind: 'article', format: 'docx' })
}

function openDocument(type: string): Result<Recognised> {
  const kind = type.slice('application/vnd.oasis.opendocument.'.length)
  if (kind.startsWith('text')) return ok({ kind: 'article', format: 'odt' })
  if (kind.startsWith('spreadsheet')) return fail('invalid', SPREADSHEET, { field: 'file' })
  if (kind.startsWith('presentation')) return fail('invalid', SLIDES, { field: 'file' })
  return fail('invalid', DRAWING, { field: 'file' })
}
