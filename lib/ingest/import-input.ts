import type { ArticleDocument } from '@/lib/schema/article-document'
import type { Result } from '@/lib/core/result'
import type { ArticleDetails, GlossaryEntry } from '@/lib/schema/article'
import type { Chapter, DateInText, DetailOrigins, Extraction } from '@/lib/schema/import'
import type { ImportFormat } from '@/lib/schema/import-formats'
import type { FetchedPage } from './fetch/fetched-page'

/** What a person hands over to be imported. The bytes of a file decide what it is, not its name. */
export type ImportInput =
  | { kind: 'text'; text: string }
  | { kind: 'html'; html: string; url?: string | undefined }
  | { kind: 'file'; name: string; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'page'; page: FetchedPage }

/** What a person chooses about the reading of a source. */
export type ReadingChoices = {
  /** Absent: pages from the web and files of them are looked through for the article, pasted markup is taken whole. */
  extraction?: Extraction | undefined
  /** Numbers of the chapters to take; absent: as suggested. */
  chapters?: readonly number[] | undefined
}

/** One source, ready to be read. Data only: it crosses to a child process. */
export type Source = ReadingChoices & {
  format: ImportFormat
  bytes: Uint8Array<ArrayBuffer>
  /** The character encoding that came along with the bytes, as in a `Content-Type` header. */
  charset?: string | undefined
  /** Where the source was on the web; makes relative addresses in it absolute. */
  url?: string | undefined
}

/** A picture as the source shows it, nothing of it checked: its absolute address, or the bytes that came along. */
export type Picture = { url: string } | { bytes: Uint8Array<ArrayBuffer> }

/** What a source says of itself in a place made for saying it (a page's head), as opposed to what its text suggests. */
export type Declared = { [Detail in keyof ArticleDetails]?: ArticleDetails[Detail] | undefined }

/** A source that has been read. */
export type Reading = {
  /** Its images have no `sha256` yet: the nth image of the document, in order, shows the nth of `pictures`. */
  document: ArticleDocument
  pictures: readonly Picture[]
  declared: Declared
  origins: DetailOrigins
  modifiedOn?: string | undefined
  /** What was taken of a page, where there was a choice. */
  extraction?: Extraction | undefined
  /** Absent: no doubt that it is one. */
  isArticle?: boolean | undefined
  chapters?: readonly Chapter[] | undefined
  /** What could not be carried over, each a sentence for the person. */
  notes: readonly string[]
}

/** Reads one format. Expected faults are failures; what a reader throws is a fault of its own. */
export type Reader = (source: Source) => Result<Reading> | Promise<Result<Reading>>

/** An article as it was extracted: nothing of it is saved yet, and every detail is only a suggestion. */
export type ExtractedArticle = {
  format: ImportFormat
  details: ArticleDetails
  origins: DetailOrigins
  modifiedOn: string | null
  dateInText: DateInText | null
  glossary: GlossaryEntry[]
  extraction: Extraction
  isArticle: boolean
  chapters: readonly Chapter[]
  notes: readonly string[]
  document: ArticleDocument
  pictures: readonly Picture[]
  /** Canonical text of `document`. */
  text: string
  /** What was handed over, byte for byte; pasted text as UTF-8. */
  original: Uint8Array<ArrayBuffer>
  /** Media type of `original`. */
  originalType: string
  page: Omit<FetchedPage, 'bytes'> | null
}
