import type { ArticleDocument } from '@/lib/core/document/article-document'
import type { ArticleDetails } from './article'

export type ImportFormat = 'plain' | 'markdown' | 'html'

/** A full date that stands in the article's first lines, as written there; a suggestion, never taken over unasked. */
export type DateInText = { day: string; quote: string }

/** What an import would save, before anything is. `beginning` is the first blocks of the article. */
export type ImportPreview = {
  format: ImportFormat
  details: ArticleDetails
  dateInText: DateInText | null
  beginning: ArticleDocument
  isWhole: boolean
  wordCount: number
  sentenceCount: number
  repeatCount: number
  duplicate: ArticleReference | null
}

/** The article that is there already when the same content or address comes again. */
export type ArticleReference = { articleId: string; title: string }
