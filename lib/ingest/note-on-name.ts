import { IMPORT_FORMAT_NAMES, IMPORT_FORMATS, type ImportFormat } from '@/lib/schema/import-formats'
import { SOURCE_FORMATS } from './source-formats'

/**
 * What a person should know of a file whose bytes are not what its name says: it may be the wrong file, or a broken one.
 * Kinds of text go by each other's names too often to be worth a word.
 */
export function noteOnName(name: string, format: ImportFormat): string | null {
  const named = formatNamed(name)
  if (named === undefined || named === format || (isText(named) && isText(format))) return null
  const found = format === 'plain' ? 'plain text' : `in the ${IMPORT_FORMATS[format].label} format`
  return `The file's name says ${IMPORT_FORMATS[named].label}, but it is ${found}. Check that it is the right file.`
}

function formatNamed(name: string): ImportFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  return IMPORT_FORMAT_NAMES.find((one) => IMPORT_FORMATS[one].extensions.some((known) => known === ending))
}

function isText(format: ImportFormat): boolean {
  const { sign } = SOURCE_FORMATS[format]
  return sign.in === 'text' || sign.in === 'message'
}
