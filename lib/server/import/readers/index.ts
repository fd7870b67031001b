import type { ImportFormat } from '@/lib/core/view/import'
import type { Reader } from '@/lib/server/import/import-input'

/**
 * One reader per format, loaded when the first source of that format comes: a child reads one and ends. A new format is
 * a file beside these, a line here, and its sign in `recognise/`.
 */
export const READERS: Readonly<Record<ImportFormat, () => Promise<Reader>>> = {
  plain: async () => (await import('./plain-text')).readPlainText,
  markdown: async () => (await import('./markdown')).readMarkdown,
  html: async () => (await import('./html')).readHtml,
  mhtml: async () => (await import('./mhtml')).readMhtml,
  docx: async () => (await import('./docx')).readDocx,
  odt: async () => (await import('./odt')).readOdt,
  rtf: async () => (await import('./rtf')).readRtf,
  pdf: async () => (await import('./pdf')).readPdf,
  epub: async () => (await import('./epub')).readEpub,
  eml: async () => (await import('./eml')).readEml,
}
