import type { FormatOf } from '@/lib/schema/export-formats'
import { textWriter, type ExportModels, type ExportWriter, type WrittenSubject } from './export-writer'

type Writers = {
  [Subject in WrittenSubject]: {
    [Format in FormatOf<Subject>]: () => Promise<ExportWriter<ExportModels[Subject]>>
  }
}

/** Who writes what. A writer, with the packages it needs, is loaded when it is used for the first time. */
const WRITERS: Writers = {
  article: {
    html: async () => textWriter((await import('@/lib/core/formats/write-html')).writeHtml),
    md: async () => textWriter((await import('@/lib/core/formats/write-markdown')).writeMarkdown),
    json: async () => textWriter((await import('@/lib/core/formats/write-json')).writeJson),
    csv: async () => textWriter((await import('@/lib/core/formats/write-csv')).writeCsv),
    'csv-semicolon': async () => textWriter((await import('@/lib/core/formats/write-csv')).writeSemicolonCsv),
    jsonld: async () => textWriter((await import('@/lib/core/formats/write-jsonld')).writeJsonld),
  },
}

/** The writer of a subject in a format. */
export function loadWriter<Subject extends WrittenSubject>(
  subject: Subject,
  format: FormatOf<Subject>,
): Promise<ExportWriter<ExportModels[Subject]>> {
  return WRITERS[subject][format]()
}
