import { fail, ok, type Result } from '@/lib/core/result'
import { annotationApi, type NewAnnotation } from '@/lib/schema/api/annotation'
import { readAnnotationPage } from '@/lib/server/data/annotation/read-annotation-page'
import { changeAnnotation } from '@/lib/server/services/annotation/change-annotation'
import { changeAnnotations } from '@/lib/server/services/annotation/change-annotations'
import { createAnnotation, type PlacedAnnotation } from '@/lib/server/services/annotation/create-annotation'
import { defineRoute, type Route } from '@/lib/server/http/define-route'

export const annotationRoutes: readonly Route[] = [
  defineRoute(annotationApi.list, {
    permission: 'annotation:read',
    async handle(grant, { params, query }) {
      const read = await readAnnotationPage(grant, params.articleId, query)
      if (!read.ok) return read
      const { bytes, etag } = read.value
      // Kept by the browser, which asks each time whether it still holds: the list is long and read often.
      const headers = { etag, 'cache-control': 'private, no-cache' }
      return ok({ bytes: { content: bytes, type: 'application/json' }, headers })
    },
  }),
  defineRoute(annotationApi.create, {
    permission: 'annotation:create',
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
  defineRoute(annotationApi.change, {
    permission: 'annotation:create',
    sql: true,
    async handle(grant, { params, body }) {
      const changed = await changeAnnotations(grant, params.articleId, {
        changes: body.changes,
        versionId: body.versionId,
        prefix: (index) => `changes.${String(index)}.`,
      })
      return changed.ok ? ok({ body: changed.value }) : changed
    },
  }),
  defineRoute(annotationApi.update, {
    permission: 'annotation:update',
    async handle(grant, { params, body, ifMatch }) {
      const change = { op: 'update' as const, id: params.annotationId, revision: ifMatch, set: body }
      const changed = await changeAnnotation(grant, change)
      return changed.ok ? ok({ body: changed.value.annotation, revision: changed.value.revision }) : changed
    },
  }),
  defineRoute(annotationApi.delete, {
    permission: 'annotation:delete',
    async handle(grant, { params, ifMatch }) {
      const changed = await changeAnnotation(grant, {
        op: 'delete',
        id: params.annotationId,
        revision: ifMatch,
      })
      return changed.ok ? ok({ revision: changed.value.revision }) : changed
    },
  }),
  defineRoute(annotationApi.restore, {
    permission: 'annotation:delete',
    async handle(grant, { params, ifMatch }) {
      const changed = await changeAnnotation(grant, {
        op: 'restore',
        id: params.annotationId,
        revision: ifMatch,
      })
      return changed.ok ? ok({ body: changed.value.annotation, revision: changed.value.revision }) : changed
    },
  }),
]

type Asked = Pick<NewAnnotation, 'start' | 'end' | 'selector'>

function placeOf({ start, end, selector }: Asked): Result<PlacedAnnotation['place']> {
  if (selector === undefined && start !== undefined && end !== undefined) return ok({ start, end })
  if (selector !== undefined && start === undefined && end === undefined) return ok(selector)
  const field = selector !== undefined ? 'selector' : start === undefined ? 'start' : 'end'
  return fail('invalid', 'Send either "start" and "end", or a "selector".', { field })
}
