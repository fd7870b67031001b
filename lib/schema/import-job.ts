import * as z from './zod'
import { personView } from './article'
import { articleReference } from './import'
import { count, instant, uuid } from './value'

const importJobStatus = z.enum(['running', 'cancelled', 'done'])

/** What became of one row: waiting for its turn, imported, here already, refused for a reason, or cancelled. */
export const IMPORT_ROW_STATUSES = ['waiting', 'created', 'duplicate', 'failed', 'cancelled'] as const
export const importRowStatus = z.enum(IMPORT_ROW_STATUSES)
export type ImportRowStatus = z.output<typeof importRowStatus>

/** Articles that one import takes. */
export const MOST_ROWS = 2_000

/** An import of many articles. */
export const importJobView = z
  .object({
    id: uuid,
    revision: count,
    name: z.string(),
    status: importJobStatus,
    total: count,
    counts: z.record(importRowStatus, count),
    /** What of the bundle was left out before it came to rows, each a sentence. */
    notes: z.array(z.string()),
    createdBy: personView,
    createdAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'ImportJob' })
export type ImportJobView = z.output<typeof importJobView>

/** One article of an import, numbered from 1. */
export const importRowView = z
  .object({
    position: count,
    name: z.string(),
    url: z.string().nullable(),
    status: importRowStatus,
    /** Why it failed, in words; of an article that was made, what was left out and what is in doubt. */
    reason: z.string().nullable(),
    /** The article that was made, or the one that was here already. */
    article: articleReference.nullable(),
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'ImportRow' })
export type ImportRowView = z.output<typeof importRowView>
