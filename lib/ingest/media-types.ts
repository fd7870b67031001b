import { IMPORT_FORMATS, type ImportFormat } from '@/lib/schema/import'

/** The media type of what was handed over, kept with it. Apart from the readers, which only a child process loads. */
export const MEDIA_TYPES: Readonly<Record<ImportFormat, string>> = {
  plain: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  mhtml: 'multipart/related',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  eml: 'message/rfc822',
}

const EXTENSIONS: Readonly<Record<ImportFormat, string>> = {
  plain: 'txt',
  markdown: 'md',
  html: 'html',
  mhtml: 'mhtml',
  docx: 'docx',
  odt: 'odt',
  rtf: 'rtf',
  pdf: 'pdf',
  epub: 'epub',
  eml: 'eml',
}

/** The usual ending of the name of a file that is kept under this media type. */
export function extensionOf(mediaType: string): string {
  const format = IMPORT_FORMATS.find((one) => MEDIA_TYPES[one] === mediaType)
  return format ? EXTENSIONS[format] : 'bin'
}
