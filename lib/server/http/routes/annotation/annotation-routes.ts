import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import { readAnnotationPage } from '@/lib/server/data/annotation/read-annotation-page'
import { changeAnnotation } from '@/lib/server/services/annotation/change-annotation'
import { changeAnnotations } from '@/lib/server/services/annotation/change-annotations'
import { createAnnotation, type NewAnnotation } from '@/lib/server/services/annotation/create-annotation'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { id, line, page, prose } from '@/lib/server/http/schemas'
import { annotationChangesAnswer, annotationPage, annotationView } from '@/lib/server/http/views/annotation'

const inArticle = z.object({ articleId: id })
const ofAnnotation = z.object({ annotationId: id })

const tag = line(60)
const note = prose(10_000).nullable()
const confidence = z.int().min(0, 'From 0 to 100 percent.').max(100, 'From 0 to 100 percent.').nullable()
const fields = { note: note.exactOptional(), confidence: confidence.exactOptional() }

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

const newAnnotation = z.strictObject({
  start: z.int().exactOptional(),
  end: z.int().exactOptional(),
  selector: selectors.exactOptional(),
  tag,
  ...fields,
})

const set = z.strictObject({ tag: tag.exactOptional(), ...fields })
const revision = z.int().min(1)
const change = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('create'), id, start: z.int(), end: z.int(), tag, ...fields }),
  z.strictObject({ op: z.literal('update'), id, revision, set }),
  z.strictObject({ op: z.literal('delete'), id, revision }),
  z.strictObject({ op: z.literal('restore'), id, revision }),
])

export const annotationRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/articles/{articleId}/annotations',
    permission: 'annotation:read',
    summary: 'The annotations of the latest version that you may see, in text order',
    input: z.object({ params: inArticle, query: page }),
    response: { schema: annotationPage },
    async handle(grant, { params, query }, { request }) {
      const read = await readAnnotationPage(grant, params.articleId, query)
      if (!read.ok) return read
      const { bytes, etag } = read.value
      if (isKnown(etag, request.headers.get('if-none-match'))) return ok({ status: 304, headers: { etag } })
      return ok({ bytes: { content: bytes, type: 'application/json' }, headers: { etag } })
    },
  }),
  defineRoute({
    method: 'post',
    path: '/articles/{articleId}/annotations',
    permission: 'annotation:create',
    summary: 'Mark a passage; the same passage and tag again answers 200 with the annotation that is there',
    input: z.object({ params: inArticle, body: newAnnotation }),
    response: { status: 201, schema: annotationView },
    async handle(grant, { params, body }) {
      const place = placeOf(body)
      const { tag, note, confidence } = body
      if (!place.ok) return place
      const created = await createAnnotation(grant, params.articleId, {
        place: place.value,
        tag,
        ...(note !== undefined && { note }),
        ...(confidence !== undefined && { confidence }),
      })
      if (!created.ok) return created
      const { annotation } = created.value
      return ok({
        status: created.value.created ? 201 : 200,
        body: annotation,
        revision: annotation.revision,
      })
    },
  }),
  defineRoute({
    method: 'post',
    path: '/articles/{articleId}/annotation-changes',
    permission: 'annotation:create',
    summary: 'Make up to 500 changes to the annotations of an article, all or none',
    input: z.object({
      params: inArticle,
      body: z.strictObject({ changes: z.array(change).min(1).max(500), versionId: id.exactOptional() }),
    }),
    response: { schema: annotationChangesAnswer },
    async handle(grant, { params, body }) {
      const changed = await changeAnnotations(grant, params.articleId, {
        changes: body.changes,
        versionId: body.versionId,
        prefix: (index) => `changes.${String(index)}.`,
      })
      return changed.ok ? ok({ body: changed.value }) : changed
    },
  }),
  defineRoute({
    method: 'patch',
    path: '/annotations/{annotationId}',
    permission: 'annotation:update',
    summary: 'Change the tag, note, confidence or claim of an annotation of yours',
    input: z.object({ params: ofAnnotation, body: set.extend({ claimId: id.exactOptional() }) }),
    response: { schema: annotationView },
    async handle(grant, { params, body }, { ifMatch }) {
      const change = { op: 'update' as const, id: params.annotationId, revision: ifMatch, set: body }
      const changed = await changeAnnotation(grant, change)
      return changed.ok ? ok({ body: changed.value.annotation, revision: changed.value.revision }) : changed
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/annotations/{annotationId}',
    permission: 'annotation:delete',
    summary: 'Delete an annotation of yours; it can be restored',
    input: z.object({ params: ofAnnotation }),
    response: { status: 204 },
    async handle(grant, { params }, { ifMatch }) {
      const changed = await changeAnnotation(grant, {
        op: 'delete',
        id: params.annotationId,
        revision: ifMatch,
      })
      return changed.ok ? ok({ revision: changed.value.revision }) : changed
    },
  }),
  defineRoute({
    method: 'post',
    path: '/annotations/{annotationId}/restore',
    permission: 'annotation:delete',
    summary: 'Bring a deleted annotation of yours back',
    input: z.object({ params: ofAnnotation }),
    response: { schema: annotationView },
    async handle(grant, { params }, { ifMatch }) {
      const changed = await changeAnnotation(grant, {
        op: 'restore',
        id: params.annotationId,
        revision: ifMatch,
      })
      return changed.ok ? ok({ body: changed.value.annotation, revision: changed.value.revision }) : changed
    },
  }),
]

type Asked = Pick<z.output<typeof newAnnotation>, 'start' | 'end' | 'selector'>

function placeOf({ start, end, selector }: Asked): Result<NewAnnotation['place']> {
  if (selector === undefined && start !== undefined && end !== undefined) return ok({ start, end })
  if (selector !== undefined && start === undefined && end === undefined) return ok(selector)
  const field = selector !== undefined ? 'selector' : start === undefined ? 'start' : 'end'
  return fail('invalid', 'Say where: "start" and "end", or a "selector", and not both.', { field })
}

/** Does `If-None-Match` name this page? The reader has it already then. */
function isKnown(etag: string, ifNoneMatch: string | null): boolean {
  return (ifNoneMatch ?? '').split(',').some((one) => [etag, `W/${etag}`, '*'].includes(one.trim()))
}
