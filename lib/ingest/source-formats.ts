import type { ImportFormat } from '@/lib/schema/import-formats'
import type { Reader } from './import-input'
import { isDocx, isEpub, isOdt } from './recognise/archive-signs'
import { isSrt, isVtt } from './recognise/caption-signs'
import { isPdf, isRtf } from './recognise/byte-signs'
import { isEmail, isSavedPage } from './recognise/message-signs'
import type { Sign } from './recognise/sign'
import { isMarkdown, isMarkup } from './recognise/text-signs'

type SourceFormat = {
  sign: Sign
  /** A child process reads one source and ends; the reader is loaded when the first source of its format comes. */
  load: () => Promise<Reader>
}

/**
 * How each import format is told and read. Formats whose signs are looked for in the same place are tried in this order.
 * What else there is to know of a format is in `lib/schema/import-formats.ts`.
 */
export const SOURCE_FORMATS: Readonly<Record<ImportFormat, SourceFormat>> = {
  rtf: {
    sign: { in: 'bytes', matches: isRtf },
    load: async () => (await import('./readers/read-rtf')).readRtf,
  },
  pdf: {
    sign: { in: 'bytes', matches: isPdf },
    load: async () => (await import('./readers/read-pdf')).readPdf,
  },
  epub: {
    sign: { in: 'archive', matches: isEpub },
    load: async () => (await import('./readers/read-epub')).readEpub,
  },
  odt: {
    sign: { in: 'archive', matches: isOdt },
    load: async () => (await import('./readers/read-odt')).readOdt,
  },
  docx: {
    sign: { in: 'archive', matches: isDocx },
    load: async () => (await import('./readers/read-docx')).readDocx,
  },
  mhtml: {
    sign: { in: 'message', matches: isSavedPage },
    load: async () => (await import('./readers/read-mhtml')).readMhtml,
  },
  eml: {
    sign: { in: 'message', matches: isEmail },
    load: async () => (await import('./readers/read-eml')).readEml,
  },
  vtt: {
    sign: { in: 'text', matches: isVtt },
    load: async () => (await import('./readers/read-captions')).readVtt,
  },
  srt: {
    sign: { in: 'text', matches: isSrt },
    load: async () => (await import('./readers/read-captions')).readSrt,
  },
  html: {
    sign: { in: 'text', matches: isMarkup },
    load: async () => (await import('./readers/read-html')).readHtml,
  },
  markdown: {
    sign: { in: 'text', matches: isMarkdown },
    load: async () => (await import('./readers/read-markdown')).readMarkdown,
  },
  // Last, since every text matches it.
  plain: {
    sign: { in: 'text', matches: () => true },
    load: async () => (await import('./readers/read-plain-text')).readPlainText,
  },
}
