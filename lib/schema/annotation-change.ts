import * as z from './zod'
import { annotationView } from './annotation'
import { id, line, remark } from './input'
import { count, uuid } from './value'

const percent = 'From 0 to 100 percent.'

/** What of an annotation its author can change. Offsets are not among it: another span is another annotation. */
export const annotationFields = z.strictObject({
  tag: line(60),
  note: remark.nullable(),
  confidence: z.int().min(0, percent).max(100, percent).nullable(),
})
export type AnnotationFields = z.output<typeof annotationFields>

/** Some of the fields; those left out stay as they are, or take their default. */
export const someAnnotationFields = z.strictObject({
  tag: annotationFields.shape.tag.exactOptional(),
  note: annotationFields.shape.note.exactOptional(),
  confidence: annotationFields.shape.confidence.exactOptional(),
})

const revision = z.int().min(1)

/**
 * One step of work on an article's annotations. Steps are sent in lists that are done whole or not at all, so that
 * tagging seven repeats is one change and one undo. Ids of new annotations are chosen by the sender.
 */
export const annotationChange = z
  .discriminatedUnion('op', [
    someAnnotationFields.extend({
      op: z.literal('create'),
      id,
      start: z.int(),
      end: z.int(),
      tag: annotationFields.shape.tag,
    }),
    z.strictObject({ op: z.literal('update'), id, revision, set: someAnnotationFields }),
    z.strictObject({ op: z.literal('delete'), id, revision }),
    z.strictObject({ op: z.literal('restore'), id, revision }),
  ])
  .meta({ id: 'AnnotationChange' })
export type AnnotationChange = z.output<typeof annotationChange>

/** What a change led to: the annotation as it is now. */
export const annotationChangeResult = z
  .object({
    id: uuid,
    revision: count,
    /** Null once the annotation is deleted. */
    annotation: annotationView.nullable(),
  })
  .meta({ id: 'AnnotationChangeResult' })
export type AnnotationChangeResult = z.output<typeof annotationChangeResult>

/** The results of a list of changes, in their order. Lists of this `revision` or a later one contain them. */
export const annotationChangesAnswer = z.object({
  results: z.array(annotationChangeResult),
  revision: count,
})
