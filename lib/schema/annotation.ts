import * as z from './zod'
import { personView } from './article'
import { annotationOrigin } from './external-annotation'
import { pageOf } from './page'
import { count, fraction, instant, uuid } from './value'

export const anchorStatus = z.enum(['exact', 'moved', 'fuzzy', 'orphaned'])
export type AnchorStatus = z.output<typeof anchorStatus>

/**
 * Where an annotation sits in the version shown. `start` and `end` are null when it is orphaned. `was` are the words in
 * the version before, where it is not sure that these are the same passage (`fuzzy`).
 */
export const anchorView = z
  .object({
    start: count.nullable(),
    end: count.nullable(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    status: anchorStatus,
    score: fraction,
    was: z.string().exactOptional(),
  })
  .meta({ id: 'Anchor' })
export type AnchorView = z.output<typeof anchorView>

/** One member's tag on one span, as lists, rooms and exports see it. */
export const annotationView = z
  .object({
    id: uuid,
    revision: count,
    tag: z.string(),
    note: z.string().nullable(),
    /** Percent. */
    confidence: z.int().min(0).max(100).nullable(),
    claimId: uuid.nullable(),
    approved: z.boolean(),
    member: personView,
    /** Null for what was made here. */
    origin: annotationOrigin.nullable(),
    anchor: anchorView,
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Annotation' })
export type AnnotationView = z.output<typeof annotationView>

export const annotationPage = pageOf(annotationView).extend({ revision: count })

export const tagView = z
  .object({
    key: z.string(),
    label: z.string(),
    letter: z.string(),
    description: z.string(),
  })
  .meta({ id: 'Tag' })
export type TagView = z.output<typeof tagView>
