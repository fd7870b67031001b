import { z } from 'zod'
import type { AnnotationChangeResult } from '@/lib/core/annotation/annotation-change'
import type { AnchorView, AnnotationView } from '@/lib/schema/annotation'
import type { PersonView } from '@/lib/schema/article'
import { annotationOrigin } from '@/lib/server/data/annotation/annotation-origin'

export const personView = z.object({ memberId: z.uuid(), name: z.string() }) satisfies z.ZodType<PersonView>

export const anchorView = z.object({
  start: z.int().nullable(),
  end: z.int().nullable(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  status: z.enum(['exact', 'moved', 'fuzzy', 'orphaned']),
  score: z.number(),
  was: z.string().exactOptional(),
}) satisfies z.ZodType<AnchorView>

export const annotationView = z.object({
  id: z.uuid(),
  revision: z.int(),
  tag: z.string(),
  note: z.string().nullable(),
  confidence: z.int().nullable(),
  claimId: z.uuid().nullable(),
  approved: z.boolean(),
  member: personView,
  origin: annotationOrigin.nullable(),
  anchor: anchorView,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
}) satisfies z.ZodType<AnnotationView>

export const annotationPage = z.object({
  items: z.array(annotationView),
  nextCursor: z.string().nullable(),
  revision: z.int(),
})

const annotationChangeResult = z.object({
  id: z.uuid(),
  revision: z.int(),
  annotation: annotationView.nullable(),
}) satisfies z.ZodType<AnnotationChangeResult>

export const annotationChangesAnswer = z.object({
  results: z.array(annotationChangeResult),
  revision: z.int(),
})
