import type { ImportFormat } from '@/lib/core/view/import'

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
