import type { PersonView } from './article'
import type { ArticleReference } from './import'

export const IMPORT_JOB_STATUSES = ['running', 'cancelled', 'done'] as const
export type ImportJobStatus = (typeof IMPORT_JOB_STATUSES)[number]

/** What became of one row: waiting for its turn, imported, here already, refused for a reason, or called off. */
export const IMPORT_ROW_STATUSES = ['waiting', 'created', 'duplicate', 'failed', 'cancelled'] as const
export type ImportRowStatus = (typeof IMPORT_ROW_STATUSES)[number]

/** Articles that one import takes. */
export const MOST_ROWS = 2_000

/** An import of many articles. Times are ISO 8601 in UTC. */
export type ImportJobView = {
  id: string
  revision: number
  name: string
  status: ImportJobStatus
  total: number
  counts: Record<ImportRowStatus, number>
  /** What of the bundle was left out before it came to rows, each a sentence. */
  notes: string[]
  createdBy: PersonView
  createdAt: string
  finishedAt: string | null
}

/** One article of an import, numbered from 1. */
export type ImportRowView = {
  position: number
  name: string
  url: string | null
  status: ImportRowStatus
  /** Why it failed, in words. */
  reason: string | null
  /** The article that was made, or the one that was here already. */
  article: ArticleReference | null
  finishedAt: string | null
}
