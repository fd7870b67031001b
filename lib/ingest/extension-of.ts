import { IMPORT_FORMAT_NAMES, IMPORT_FORMATS } from '@/lib/schema/import-formats'

/** The usual ending of the name of an original that is kept under this media type. */
export function extensionOf(mediaType: string): string {
  const format = IMPORT_FORMAT_NAMES.find((name) => IMPORT_FORMATS[name].mediaTypes[0] === mediaType)
  return format ? IMPORT_FORMATS[format].extensions[0] : 'bin'
}
