import { IMPORT_FORMAT_NAMES, IMPORT_FORMATS } from '@/lib/schema/import-formats'

/** A `Content-Type` header, taken apart: its type in lower case, and its character encoding as it is named there. */
export type MediaType = { type: string; charset: string | undefined }

/** Reads a `Content-Type` header; one that names no type has the type ''. */
export function parseMediaType(header: string | undefined): MediaType {
  const [type = '', ...parameters] = (header ?? '').slice(0, 1_000).split(';')
  for (const parameter of parameters) {
    const [name = '', value = ''] = parameter.split(/=(.*)/s)
    if (name.trim().toLowerCase() === 'charset')
      return { type: essenceOf(type), charset: value.trim().replace(/^["']|["']$/g, '') || undefined }
  }
  return { type: essenceOf(type), charset: undefined }
}

function essenceOf(type: string): string {
  const essence = type.trim().toLowerCase()
  return /^[\w.+-]+\/[\w.+-]+$/.test(essence) ? essence : ''
}

/** What can be imported from the web. Servers that do not know a file's type send it as bytes; those decide then. */
export const PAGE_TYPES: readonly string[] = [
  ...IMPORT_FORMAT_NAMES.flatMap((name) => IMPORT_FORMATS[name].mediaTypes),
  'application/octet-stream',
  'binary/octet-stream',
]

export const IMAGE_TYPES: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/jpg',
  'image/gif',
  'image/webp',
  'image/avif',
  'application/octet-stream',
  'binary/octet-stream',
]

/** What is asked for: a page rather than the other formats that its site may have of it, or a picture. */
export function acceptHeader(types: readonly string[]): string {
  const preferred = types.includes('text/html') ? ['text/html', 'application/xhtml+xml'] : types
  return [...preferred, '*/*;q=0.1'].join(', ')
}
