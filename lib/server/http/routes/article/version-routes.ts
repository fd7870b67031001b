import { versionApi } from '@/lib/schema/api/version'
import { contentDisposition, fileNameOf } from '@/lib/core/formats/file-name'
import { ok } from '@/lib/core/result'
import { findOriginal } from '@/lib/server/data/article/captures'
import { notFound } from '@/lib/server/grants/grant'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { importForm, readImportRequest } from '@/lib/server/http/routes/import/import-body'
import { content, created } from '@/lib/server/http/reply'
import { extensionOf } from '@/lib/ingest/extension-of'
import { createVersion } from '@/lib/server/services/import/create-version'
import { compareVersions, listVersions, readVersion } from '@/lib/server/services/article/read-versions'
import { confirmAnchor } from '@/lib/server/services/annotation/confirm-anchor'

export const versionRoutes: readonly Route[] = [
  defineRoute(versionApi.list, {
    permission: 'article:read',
    handle: (grant, { params }) => content(listVersions(grant, params.articleId)),
  }),
  defineRoute(versionApi.create, {
    permission: 'article:import',
    form: importForm,
    async handle(grant, { params, body }, { sent }) {
      const asked = await readImportRequest(body, sent)
      return asked.ok ? created(createVersion(grant, params.articleId, asked.value)) : asked
    },
  }),
  defineRoute(versionApi.read, {
    permission: 'article:read',
    handle: (grant, { params }) => content(readVersion(grant, params.articleId, params.number)),
  }),
  defineRoute(versionApi.original, {
    permission: 'article:read',
    async handle(grant, { params }) {
      const original = await findOriginal(grant, params.articleId, params.number)
      if (!original) return notFound('version')
      const name = fileNameOf(`${original.title} ${String(params.number)}`, extensionOf(original.mediaType))
      // Untrusted, as it was uploaded: the browser may save it, never open it here.
      const headers = {
        'content-disposition': contentDisposition(name),
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      }
      return ok({ bytes: { content: original.bytes, type: 'application/octet-stream' }, headers })
    },
  }),
  defineRoute(versionApi.compare, {
    permission: 'article:read',
    handle: (grant, { params, query }) => content(compareVersions(grant, params.articleId, query)),
  }),
  defineRoute(versionApi.confirmAnchor, {
    permission: 'anchor:settle',
    handle: (grant, { params, body, ifMatch }) =>
      content(
        confirmAnchor(
          grant,
          {
            id: params.annotationId,
            revision: ifMatch,
            versionId: body.status === 'orphaned' ? undefined : body.versionId,
          },
          body,
        ),
      ),
  }),
]
