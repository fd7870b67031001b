import { externalAnnotationApi } from '@/lib/schema/api/external-annotation'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { externalImportForm, readExternalImportRequest } from './external-annotation-body'
import { content } from '@/lib/server/http/reply'
import { importExternalAnnotations } from '@/lib/server/services/import/import-external-annotations'
import { previewAnnotations } from '@/lib/server/services/import/preview-external-annotations'

/** As for other imports; only files that are read line by line may be so large. */
const MOST_BYTES = 64 * 1024 * 1024

export const externalAnnotationRoutes: readonly Route[] = [
  defineRoute(externalAnnotationApi.preview, {
    permission: 'annotation:create',
    maxBody: MOST_BYTES,
    form: externalImportForm,
    async handle(grant, _, { sent }) {
      const asked = await readExternalImportRequest(sent)
      return asked.ok ? content(previewAnnotations(grant, asked.value)) : asked
    },
  }),
  defineRoute(externalAnnotationApi.import, {
    permission: 'annotation:create',
    maxBody: MOST_BYTES,
    form: externalImportForm,
    async handle(grant, _, { sent }) {
      const asked = await readExternalImportRequest(sent)
      return asked.ok ? content(importExternalAnnotations(grant, asked.value)) : asked
    },
  }),
]
