import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { readBringRequest } from './external-annotation-body'
import { content } from '@/lib/server/http/reply'
import { noInput } from '@/lib/server/http/schemas'
import { foreignPreview, foreignReport } from '@/lib/server/http/views/foreign'
import { bringAnnotations } from '@/lib/server/services/import/import-external-annotations'
import { previewAnnotations } from '@/lib/server/services/import/preview-external-annotations'

export const foreignAnnotationRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/annotation-imports/preview',
    permission: 'annotation:create',
    summary: 'What is in a file of annotations of another tool (multipart: "file"); saves nothing',
    input: noInput,
    accepts: 'multipart',
    response: { schema: foreignPreview },
    async handle(grant, _, { sent }) {
      const asked = await readBringRequest(sent)
      return asked.ok ? content(previewAnnotations(grant, asked.value)) : asked
    },
  }),
  defineRoute({
    method: 'post',
    path: '/annotation-imports',
    permission: 'annotation:create',
    summary:
      'Bring in annotations of another tool, with a row for each (multipart: "file"; "mapping", JSON of tag keys by ' +
      'label, null to leave one out; "targets", JSON of article ids by document; "articleId" for all documents)',
    input: noInput,
    accepts: 'multipart',
    response: { schema: foreignReport },
    async handle(grant, _, { sent }) {
      const asked = await readBringRequest(sent)
      return asked.ok ? content(bringAnnotations(grant, asked.value)) : asked
    },
  }),
]
