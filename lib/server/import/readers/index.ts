import type { ImportFormat } from '@/lib/core/view/import'
import type { Reader } from '@/lib/server/import/import-input'
import { readHtml } from './html'
import { readMarkdown } from './markdown'
import { readPlainText } from './plain-text'

/** One reader per format. A new format is a file beside these, a line here, and its sign in `recognise-format`. */
export const READERS: Readonly<Record<ImportFormat, Reader>> = {
  plain: readPlainText,
  markdown: readMarkdown,
  html: readHtml,
}

export const MEDIA_TYPES: Readonly<Record<ImportFormat, string>> = {
  plain: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
}
