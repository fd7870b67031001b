import type { ArticleDocument } from './article-document'
import type { ArticleDetails, GlossaryEntry } from './article'
import type { ImportFormat } from './import-formats'

/**
 * What of a page is taken for the article: what the first extraction finds, what the second one finds, or everything
 * that can be read on it. Sources other than pages have nothing to choose.
 */
export const EXTRACTIONS = ['article', 'alternative', 'whole'] as const
export type Extraction = (typeof EXTRACTIONS)[number]

/** Where a detail was found: in which kind of statement about the page, in the text itself, or in the file's own data. */
export type DetailOrigin = 'json-ld' | 'open-graph' | 'meta' | 'markup' | 'text' | 'file' | 'address'
export type DetailOrigins = { [Detail in keyof ArticleDetails]?: DetailOrigin }

/** A full date that stands in the article's first lines, as written there; a suggestion, never taken over unasked. */
export type DateInText = { day: string; quote: string }

/** A part of a source that can be left out or imported by itself, such as a chapter of a book; numbered from 1. */
export type Chapter = { number: number; title: string; wordCount: number; chosen: boolean }

/** What an import would save, before anything is. */
export type ImportPreview = {
  /** Names what was handed over, so that it need not be sent or fetched again; kept for a day. */
  intakeId: string | null
  format: ImportFormat
  details: ArticleDetails
  origins: DetailOrigins
  modifiedOn: string | null
  dateInText: DateInText | null
  /** Terms found in the text; none is kept unless the person says so. */
  glossary: GlossaryEntry[]
  extraction: Extraction
  /** Whether what was found reads like an article, rather than a front page, a form or a notice. */
  isArticle: boolean
  chapters: Chapter[]
  imageCount: number
  /** What could not be carried over, in sentences. */
  notes: string[]
  /** The first blocks, where the whole would be too much to look through. */
  document: ArticleDocument
  isWhole: boolean
  wordCount: number
  sentenceCount: number
  repeatCount: number
  duplicate: Duplicate | null
}

/** The article that is there already when the same content or address comes again. */
export type ArticleReference = { articleId: string; title: string }
export type Duplicate = ArticleReference & { same: 'content' | 'address' }
