import * as z from './zod'

/** The parts of an export's model that a format may have no place for, in the words that a reader of the file sees. */
export type ExportPart =
  | 'article text'
  | 'article structure'
  | 'images'
  | 'pages, speakers and times'
  | 'tables'
  | 'code blocks'
  | 'text formatting and links'
  | 'sentences'
  | 'codebook'
  | 'verdict scale'
  | 'anchor contexts'
  | 'confidences'
  | 'claims'
  | 'claims without annotation here'
  | 'occurrences in other articles'
  | 'evidence'
  | 'verdicts'
  | 'which evidence a verdict rests on'
  | 'rationale formatting'
  | 'decisions'
  | 'ids and revisions'
  | UnsettledPart

/** What no format can say for sure, since nobody has confirmed it: annotations on words that have changed or are gone. */
export const UNSETTLED_PARTS = ['places to confirm', 'places not found'] as const
export type UnsettledPart = (typeof UNSETTLED_PARTS)[number]

/** What a file can be of. */
export type ExportSubject = 'article' | 'claims' | 'report' | 'workspace'

/** What a file is good for; the menu says it in the reader's language. */
export type ExportUse =
  'printing' | 'writing' | 'programs' | 'spreadsheets' | 'spreadsheets with a decimal comma' | 'exchange'

type SubjectRecord = {
  use: ExportUse
  /** The parts of the model that the format has no place for. */
  omits: readonly ExportPart[]
}

/** Everything there is to know of a format but how it is written, which the registry in `lib/publish` loads when used. */
type FormatRecord = {
  /** The name of the format, the same in every language. */
  label: string
  mediaType: string
  /** The end of the file's name, without the dot. */
  extension: string
  /** The subjects that can be written in it. */
  of: Partial<Record<ExportSubject, SubjectRecord>>
}

/** A row for each annotation has no place for these. */
const OMITTED_IN_ROWS = [
  'article text',
  'article structure',
  'images',
  'text formatting and links',
  'sentences',
  'codebook',
  'verdict scale',
  'claims without annotation here',
  'occurrences in other articles',
  'evidence',
  'which evidence a verdict rests on',
  'rationale formatting',
  'decisions',
] as const satisfies readonly ExportPart[]

/**
 * Every export format, in the order of the menu. The API's list, the menu, the docs table and the tests follow from
 * this record; a format without its writer in `lib/publish/writers.ts` does not compile.
 */
export const EXPORT_FORMATS = {
  html: {
    label: 'HTML',
    mediaType: 'text/html; charset=utf-8',
    extension: 'html',
    of: {
      article: {
        use: 'printing',
        omits: ['images', 'sentences', 'verdict scale', 'anchor contexts', 'ids and revisions'],
      },
    },
  },
  md: {
    label: 'Markdown',
    mediaType: 'text/markdown; charset=utf-8; variant=CommonMark',
    extension: 'md',
    of: {
      article: {
        use: 'writing',
        omits: [
          'images',
          'tables',
          'code blocks',
          'text formatting and links',
          'sentences',
          'verdict scale',
          'anchor contexts',
          'rationale formatting',
          'ids and revisions',
        ],
      },
    },
  },
  json: {
    label: 'JSON',
    mediaType: 'application/json',
    extension: 'json',
    of: { article: { use: 'programs', omits: ['images'] } },
  },
  csv: {
    label: 'CSV',
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    of: {
      article: {
        use: 'spreadsheets',
        omits: OMITTED_IN_ROWS,
      },
    },
  },
  'csv-semicolon': {
    label: 'CSV with semicolons',
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'semicolon.csv',
    of: { article: { use: 'spreadsheets with a decimal comma', omits: OMITTED_IN_ROWS } },
  },
  jsonld: {
    label: 'JSON-LD',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: 'jsonld',
    of: {
      article: {
        use: 'exchange',
        omits: [
          'article text',
          'article structure',
          'images',
          'pages, speakers and times',
          'text formatting and links',
          'sentences',
          'codebook',
          'verdict scale',
          'confidences',
          'claims',
          'evidence',
          'verdicts',
          'decisions',
        ],
      },
    },
  },
} as const satisfies Record<string, FormatRecord>

type Formats = typeof EXPORT_FORMATS

export type ExportFormat = keyof Formats

/** The formats that a subject can be written in. */
export type FormatOf<Subject extends ExportSubject> = {
  [Format in ExportFormat]: Subject extends keyof Formats[Format]['of'] ? Format : never
}[ExportFormat]

/** The formats that an article can be written in, in the order of the menu. */
export const ARTICLE_FORMATS = formatsOf('article')

/** One of them, as a request names it. */
export const articleFormat = z.enum(ARTICLE_FORMATS, {
  error: `This format does not exist. Available formats: ${ARTICLE_FORMATS.join(', ')}.`,
})

/** The formats that a subject can be written in, in the order of the menu. */
function formatsOf<Subject extends ExportSubject>(subject: Subject): FormatOf<Subject>[] {
  return Object.keys(EXPORT_FORMATS).filter((name) => isFormatOf(subject, name))
}

function isFormatOf<Subject extends ExportSubject>(
  subject: Subject,
  name: string,
): name is FormatOf<Subject> {
  const formats: Readonly<Record<string, FormatRecord>> = EXPORT_FORMATS
  return formats[name]?.of[subject] !== undefined
}
