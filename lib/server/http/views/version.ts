import { z } from 'zod'
import type { Change } from '@/lib/schema/version'
import type { CaptureContent, CaptureView, CarriedView, ComparisonView } from '@/lib/schema/version'
import { provenanceSchema } from '@/lib/server/data/article/provenance'
import { annotationView, personView } from './annotation'
import { articleDocument, sentenceView, versionView } from './article'

const carryOver = z.object({
  status: z.enum(['running', 'done']),
  total: z.int(),
  exact: z.int(),
  moved: z.int(),
  fuzzy: z.int(),
  orphaned: z.int(),
})

export const captureView = versionView.extend({
  createdBy: personView,
  current: z.boolean(),
  carryOver: carryOver.nullable(),
  provenance: provenanceSchema.nullable(),
}) satisfies z.ZodType<CaptureView>

export const captureList = z.object({ items: z.array(captureView) })

export const captureContent = captureView.extend({
  text: z.string(),
  document: articleDocument,
  sentences: z.array(sentenceView),
}) satisfies z.ZodType<CaptureContent>

const span = z.object({ start: z.int(), end: z.int() })

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), before: span, after: span }),
  z.object({
    kind: z.literal('changed'),
    before: span,
    after: span,
    removed: z.array(span),
    added: z.array(span),
  }),
  z.object({ kind: z.literal('removed'), before: span }),
  z.object({ kind: z.literal('added'), after: span }),
  z.object({ kind: z.literal('moved'), before: span, after: span }),
]) satisfies z.ZodType<Change>

const carried = z.object({
  annotation: annotationView,
  before: span.extend({ exact: z.string() }).nullable(),
}) satisfies z.ZodType<CarriedView>

const compared = captureView.extend({ text: z.string() })

export const comparisonView = z.object({
  before: compared,
  after: compared,
  changes: z.array(change),
  annotations: z.array(carried),
}) satisfies z.ZodType<ComparisonView>
