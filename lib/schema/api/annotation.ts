import { annotationPage, annotationView } from '@/lib/schema/annotation'
import {
  annotationChange,
  annotationChangesAnswer,
  annotationFields,
  someAnnotationFields,
} from '@/lib/schema/annotation-change'
import { id } from '@/lib/schema/input'
import { page } from '@/lib/schema/page'
import * as z from '@/lib/schema/zod'
import { ofArticle } from './article'
import { baseRevision, noAnswer, route } from './route'

const ofAnnotation = z.object({ annotationId: id })

const quoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string().exactOptional(),
  suffix: z.string().exactOptional(),
})
const positionSelector = z.strictObject({
  type: z.literal('TextPositionSelector'),
  start: z.int(),
  end: z.int(),
})
const selector = z.discriminatedUnion('type', [quoteSelector, positionSelector])

const selectors = z.union([selector, z.array(selector).min(1).max(10)], {
  error: 'Expected a TextQuoteSelector or a TextPositionSelector (W3C Web Annotation), or a list of them.',
})

const newAnnotation = someAnnotationFields
  .extend({
    start: z.int().exactOptional(),
    end: z.int().exactOptional(),
    selector: selectors.exactOptional(),
    tag: annotationFields.shape.tag,
  })
  .meta({ id: 'NewAnnotation' })
export type NewAnnotation = z.output<typeof newAnnotation>

export const annotationApi = {
  list: route({
    method: 'get',
    path: '/articles/{articleId}/annotations',
    summary: 'The annotations of the latest version that you may see, in text order',
    input: z.object({ params: ofArticle, query: page }),
    answer: annotationPage,
    conditional: true,
  }),
  create: route({
    method: 'post',
    path: '/articles/{articleId}/annotations',
    summary: 'Annotate a passage; the same passage and tag again answers 200 with the existing annotation',
    input: z.object({ params: ofArticle, body: newAnnotation }),
    answer: annotationView,
    status: [201, 200],
    location: '/annotations/{id}',
  }),
  change: route({
    method: 'post',
    path: '/articles/{articleId}/annotation-changes',
    summary: 'Make up to 500 changes to the annotations of an article, all or none',
    input: z.object({
      params: ofArticle,
      body: z.strictObject({
        changes: z.array(annotationChange).min(1).max(500),
        versionId: id.exactOptional(),
      }),
    }),
    answer: annotationChangesAnswer,
  }),
  update: route({
    method: 'patch',
    path: '/annotations/{annotationId}',
    summary: 'Change the tag, note, confidence or claim of your annotation',
    input: z.object({
      ifMatch: baseRevision,
      params: ofAnnotation,
      body: someAnnotationFields.extend({ claimId: id.exactOptional() }),
    }),
    answer: annotationView,
  }),
  delete: route({
    method: 'delete',
    path: '/annotations/{annotationId}',
    summary: 'Delete your annotation; it can be restored',
    input: z.object({ ifMatch: baseRevision, params: ofAnnotation }),
    answer: noAnswer,
    status: [204],
  }),
  restore: route({
    method: 'post',
    path: '/annotations/{annotationId}/restore',
    summary: 'Restore your deleted annotation',
    input: z.object({ ifMatch: baseRevision.optional(), params: ofAnnotation }),
    answer: annotationView,
  }),
}
