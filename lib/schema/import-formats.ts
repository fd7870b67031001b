type FormatRecord = {
  label: string
  /** Endings of its files' names, without the dot; the first is that of an original that is downloaded. */
  extensions: readonly [string, ...string[]]
  /** What it is sent as; an original is kept under the first. */
  mediaTypes: readonly [string, ...string[]]
  /** Whether it is a page, of which only a part is the article, so that there is a choice to make. */
  isPage: boolean
  /** How long the reading of one may take, in seconds. */
  seconds: number
}

/**
 * Every format that an article can be imported from. The file picker, what is fetched from the web, limits and the API
 * follow from this record, and docs/import.md is held to it; a format without a line in `lib/ingest/source-formats.ts`
 * does not compile.
 */
export const IMPORT_FORMATS = {
  plain: {
    label: 'Plain text',
    extensions: ['txt', 'text'],
    mediaTypes: ['text/plain'],
    isPage: false,
    seconds: 20,
  },
  markdown: {
    label: 'Markdown',
    extensions: ['md', 'markdown'],
    mediaTypes: ['text/markdown', 'text/x-markdown'],
    isPage: false,
    seconds: 20,
  },
  html: {
    label: 'HTML',
    extensions: ['html', 'htm', 'xhtml'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    isPage: true,
    seconds: 20,
  },
  mhtml: {
    label: 'MHTML',
    extensions: ['mhtml', 'mht'],
    mediaTypes: ['multipart/related', 'application/x-mimearchive'],
    isPage: true,
    seconds: 20,
  },
  docx: {
    label: 'Word',
    extensions: ['docx'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    isPage: false,
    seconds: 20,
  },
  odt: {
    label: 'OpenDocument',
    extensions: ['odt'],
    mediaTypes: ['application/vnd.oasis.opendocument.text'],
    isPage: false,
    seconds: 20,
  },
  rtf: {
    label: 'RTF',
    extensions: ['rtf'],
    mediaTypes: ['application/rtf', 'text/rtf'],
    isPage: false,
    seconds: 20,
  },
  pdf: {
    label: 'PDF',
    extensions: ['pdf'],
    mediaTypes: ['application/pdf'],
    isPage: false,
    seconds: 60,
  },
  epub: {
    label: 'EPUB',
    extensions: ['epub'],
    mediaTypes: ['application/epub+zip'],
    isPage: false,
    seconds: 20,
  },
  srt: {
    label: 'SubRip captions',
    extensions: ['srt'],
    mediaTypes: ['application/x-subrip'],
    isPage: false,
    seconds: 20,
  },
  vtt: {
    label: 'WebVTT captions',
    extensions: ['vtt'],
    mediaTypes: ['text/vtt'],
    isPage: false,
    seconds: 20,
  },
  eml: {
    label: 'Email',
    extensions: ['eml'],
    mediaTypes: ['message/rfc822'],
    isPage: false,
    seconds: 20,
  },
} as const satisfies Record<string, FormatRecord>

export type ImportFormat = keyof typeof IMPORT_FORMATS

/** The name of every format. */
export const IMPORT_FORMAT_NAMES: readonly ImportFormat[] = Object.keys(IMPORT_FORMATS).filter((name) =>
  isImportFormat(name),
)

/** What a file picker offers: the endings and the media types of every format. */
export const ACCEPTED_FILES: string = IMPORT_FORMAT_NAMES.flatMap((name) => {
  const { extensions, mediaTypes } = IMPORT_FORMATS[name]
  return [...extensions.map((ending) => `.${ending}`), ...mediaTypes]
}).join(',')

function isImportFormat(name: string): name is ImportFormat {
  return Object.hasOwn(IMPORT_FORMATS, name)
}
