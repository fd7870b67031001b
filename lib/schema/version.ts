import * as z from './zod'
import { annotationView } from './annotation'
import { personView, versionContent, versionView } from './article'
import { provenance } from './provenance'
import { count, span } from './value'

/** How far the annotations of the version before have been carried over, and what became of them. */
const carryOverView = z.object({
  status: z.enum(['running', 'done']),
  total: count,
  exact: count,
  moved: count,
  fuzzy: count,
  orphaned: count,
})
export type CarryOverView = z.output<typeof carryOverView>

/** A capture of an article. */
export const captureView = versionView
  .extend({
    createdBy: personView,
    /** Whether it is the one that people work on. */
    current: z.boolean(),
    /** `null` for the first, which has nothing to carry over. */
    carryOver: carryOverView.nullable(),
    /** How it came to be; `null` for one that did not come in by an import. */
    provenance: provenance.nullable(),
  })
  .meta({ id: 'Capture' })
export type CaptureView = z.output<typeof captureView>

/** A capture with what it says. */
export const captureContent = captureView.extend(versionContent.shape).meta({ id: 'CaptureContent' })
export type CaptureContent = z.output<typeof captureContent>

/** An annotation that a comparison touches: where it is in the later version, and where it was in the earlier one. */
const carriedView = z.object({
  annotation: annotationView,
  before: span.extend({ exact: z.string() }).nullable(),
})
export type CarriedView = z.output<typeof carriedView>

/**
 * A piece of the comparison of two versions: spans into each. `changed` may cover several sentences (one that was
 * split, two that were joined) and carries the words that went and came; when it also changed its place, the spans say so.
 */
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
])
export type Change = z.output<typeof change>

const comparedCapture = captureView.extend({ text: z.string() })

/** Two captures side by side. Spans are UTF-16 offsets into the texts; annotations come with the least sure first. */
export const comparisonView = z
  .object({
    before: comparedCapture,
    after: comparedCapture,
    changes: z.array(change),
    annotations: z.array(carriedView),
  })
  .meta({ id: 'Comparison' })
export type ComparisonView = z.output<typeof comparisonView>
