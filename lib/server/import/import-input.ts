import type { ArticleDocument } from '@/lib/core/document/article-document'
import type { Result } from '@/lib/core/result'
import type { ArticleDetails } from '@/lib/core/view/article'
import type { DateInText, ImportFormat } from '@/lib/core/view/import'

/** What a person hands over to be imported. The bytes of a file decide what it is, not its name. */
export type ImportInput =
  | { kind: 'text'; text: string }
  | { kind: 'html'; html: string; url?: string | undefined }
  | { kind: 'file'; name: string; bytes: Uint8Array<ArrayBuffer> }

/** An article as it was understood: nothing of it is saved yet, and every detail is only a suggestion. */
export type Understood = {
  format: ImportFormat
  details: ArticleDetails
  dateInText: DateInText | null
  document: ArticleDocument
  /** Canonical text of `document`. */
  text: string
  /** What was handed over, byte for byte; pasted text as UTF-8. */
  original: Uint8Array<ArrayBuffer>
  /** Media type of `original`. */
  originalType: string
}

/** What a source says of itself in a place made for saying it (a page's head), as opposed to what its text suggests. */
export type Declared = { [Detail in keyof ArticleDetails]?: ArticleDetails[Detail] | undefined }

export type Reading = { document: ArticleDocument; declared: Declared }

/** Reads one format. The text has been checked: within the limit of its format, no NUL, no lone surrogate. */
export type Reader = (
  text: string,
  origin: { url?: string | undefined },
) => Result<Reading> | Promise<Result<Reading>>
