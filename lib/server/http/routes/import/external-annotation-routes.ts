import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { readExternalImportRequest } from './external-annotation-body'
import { content } from '@/lib/server/http/reply'
import { noInput } from '@/lib/server/http/schemas'
import { externalPreview, externalReport } from '@/lib/server/http/views/foreign'
import { importExternalAnnotations } from '@/lib/server/services/import/import-external-annotations'
import { previewAnnotations } from '@/lib/server/services/import/preview-external-annotations'

export const externalAnnotationRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/annotation-imports/preview',
    permission: 'annotation:create',
    summary: 'What is in a file of annotations of another tool (multipart: "file"); saves nothing',
    input: noInput,
    accepts: 'multipart',
    response: { schema: externalPreview },
    async handle(grant, _, { sent }) {
      const asked = await readExternalImportRequest(sent)
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
    response: { schema: externalReport },
    async handle(grant, _, { sent }) {
      const asked = await readExternalImportRequest(sent)
      return asked.ok ? content(importExternalAnnotations(grant, asked.value)) : asked
    },
  }),
]
