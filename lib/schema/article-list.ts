import * as z from './zod'
import { articleView, personView } from './article'
import { count, instant } from './value'

/**
 * What is happening to an article, as far as the reader may see it. `changes_requested`: an editor asked for changes to a
 * verdict; `in_review`: a verdict waits for an editor; `checked`: every claim has an approved verdict; `in_progress`: there
 * are annotations; `not_started`: there are none. The first that holds counts.
 */
export const ARTICLE_STATES = [
  'not_started',
  'in_progress',
  'in_review',
  'changes_requested',
  'checked',
] as const
export const articleState = z.enum(ARTICLE_STATES)
export type ArticleState = z.output<typeof articleState>

/** What the list can be sorted by, each with the direction that people expect first. */
export const ARTICLE_SORTS = {
  created: 'desc',
  changed: 'desc',
  title: 'asc',
  published: 'desc',
  open: 'desc',
  changes_requested: 'desc',
} as const satisfies Record<string, SortOrder>
export type SortOrder = 'asc' | 'desc'
export type ArticleSort = keyof typeof ARTICLE_SORTS

export const articleSort = z.enum(['created', 'changed', 'title', 'published', 'open', 'changes_requested'])
export const sortOrder = z.enum(['asc', 'desc'])

/** A passage of the text that was found, with the places of the words in it (UTF-16, half-open). */
export const searchHit = z
  .object({ text: z.string(), marks: z.array(z.object({ start: count, end: count })) })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.output<typeof searchHit>

/** One line of the article list. Counts, people and state tell what the reader may see. */
export const articleSummary = articleView
  .pick({
    id: true,
    revision: true,
    title: true,
    author: true,
    publisher: true,
    url: true,
    publishedOn: true,
    language: true,
    direction: true,
    createdAt: true,
    createdBy: true,
  })
  .extend({
    wordCount: count,
    sentenceCount: count,
    state: articleState,
    annotationCount: count,
    claimCount: count,
    /** Claims with an approved verdict. */
    approvedCount: count,
    /** Claims with a verdict that waits for an editor. */
    inReviewCount: count,
    /** Claims with a verdict that an editor asked changes to. */
    changesRequestedCount: count,
    /** Whoever has annotated it. */
    people: z.array(personView),
    /** When the article or an annotation on it was last changed. */
    changedAt: instant,
    /** Where the text holds what was searched for. */
    hit: searchHit.exactOptional(),
  })
  .meta({ id: 'ArticleSummary' })
export type ArticleSummary = z.output<typeof articleSummary>

/** A deleted article, and until when it can be restored. */
export const deletedArticle = articleView
  .pick({ id: true, revision: true, title: true, language: true, direction: true, createdBy: true })
  .extend({
    deletedAt: instant,
    /** Unknown for what was deleted by the system. */
    deletedBy: personView.nullable(),
    restorableUntil: instant,
  })
  .meta({ id: 'DeletedArticle' })
export type DeletedArticle = z.output<typeof deletedArticle>
