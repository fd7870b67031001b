import type { ArticleDocument } from './article-document'

export type Direction = 'ltr' | 'rtl'

/** What is known about an article, editable by people. Dates are ISO calendar days, `YYYY-MM-DD`. */
export type ArticleDetails = {
  title: string
  author: string | null
  publisher: string | null
  url: string | null
  publishedOn: string | null
  asOf: string | null
  language: string
  direction: Direction
  glossary: readonly GlossaryEntry[]
}

/** A term that the article explains or shortens, with what it stands for there. */
export type GlossaryEntry = { term: string; meaning: string }

export type VersionView = {
  id: string
  number: number
  sha256: string
  wordCount: number
  sentenceCount: number
  segmenterVersion: number
  createdAt: string
}

/**
 * A sentence of a version: half-open UTF-16 offsets into its canonical text. `repeatOf` is the ordinal of the first
 * sentence of its group of repeats; with a `likeness` (above 0, below 1) it only comes near to that one, and is
 * `confirmed` once a person has said that it belongs there. One that is `detached` repeats only its equals.
 * `residue` is no sentence, but what a page left in the text.
 */
export type SentenceView = {
  ordinal: number
  start: number
  end: number
  repeatOf?: number
  likeness?: number
  residue?: true
  detached?: true
  confirmed?: true
}

export type ArticleView = ArticleDetails & {
  id: string
  revision: number
  createdAt: string
  createdBy: PersonView
  version: VersionView
}

/** One line of the article list. `annotations` and `openClaims` count what the reader may see. */
export type ArticleSummary = Pick<
  ArticleView,
  | 'id'
  | 'title'
  | 'author'
  | 'publisher'
  | 'publishedOn'
  | 'language'
  | 'direction'
  | 'createdAt'
  | 'createdBy'
> & { wordCount: number; sentenceCount: number; annotationCount: number; claimCount: number }

/** Everything the reading room needs to draw an article. */
export type ArticleContent = ArticleView & {
  text: string
  document: ArticleDocument
  sentences: SentenceView[]
}

export type PersonView = { memberId: string; name: string }
