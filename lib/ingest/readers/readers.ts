import type { ImportFormat } from '@/lib/schema/import'
import type { Reader } from '@/lib/ingest/import-input'

/**
 * One reader per format, loaded when the first source of that format comes: a child reads one and ends. A new format is
 * a file beside these, a line here, and its sign in `recognise/`.
 */
export const READERS: Readonly<Record<ImportFormat, () => Promise<Reader>>> = {
  plain: async () => (await import('./read-plain-text')).readPlainText,
  markdown: async () => (await import('./read-markdown')).readMarkdown,
  html: async () => (await import('./read-html')).readHtml,
  mhtml: async () => (await import('./read-mhtml')).readMhtml,
  docx: async () => (await import('./read-docx')).readDocx,
  odt: async () => (await import('./read-odt')).readOdt,
  rtf: async () => (await import('./read-rtf')).readRtf,
  pdf: async () => (await import('./read-pdf')).readPdf,
  epub: async () => (await import('./read-epub')).readEpub,
  eml: async () => (await import('./read-eml')).readEml,
}
