import { articleApi } from '@/lib/schema/api/article'
import { ok } from '@/lib/core/result'
import { listDeletedArticles } from '@/lib/server/data/article/deleted-articles'
import { findImage } from '@/lib/server/data/article/images'
import { listArticles } from '@/lib/server/data/article/list-articles'
import { notFound } from '@/lib/server/grants/grant'
import { importForm, readImportRequest } from '@/lib/server/http/routes/import/import-body'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content, created, noContent } from '@/lib/server/http/reply'
import { deleteArticle, restoreArticle, updateArticle } from '@/lib/server/services/article/change-article'
import { importArticle } from '@/lib/server/services/import/import-article'
import { previewImport } from '@/lib/server/services/import/preview-import'
import { readArticle } from '@/lib/server/services/article/read-article'

export const articleRoutes: readonly Route[] = [
  defineRoute(articleApi.list, {
    permission: 'article:read',
    handle: (grant, { query }) => content(listArticles(grant, query)),
  }),
  defineRoute(articleApi.listDeleted, {
    permission: 'article:delete',
    handle: (grant, { query }) => content(listDeletedArticles(grant, query)),
  }),
  defineRoute(articleApi.import, {
    permission: 'article:import',
    form: importForm,
    async handle(grant, { body }, { sent }) {
      const asked = await readImportRequest(body, sent)
      return asked.ok ? created(importArticle(grant, asked.value)) : asked
    },
  }),
  defineRoute(articleApi.preview, {
    permission: 'article:import',
    form: importForm,
    async handle(grant, { body }, { sent }) {
      const asked = await readImportRequest(body, sent)
      return asked.ok ? content(previewImport(grant, asked.value)) : asked
    },
  }),
  defineRoute(articleApi.read, {
    permission: 'article:read',
    handle: (grant, { params }) => content(readArticle(grant, params.articleId)),
  }),
  defineRoute(articleApi.image, {
    permission: 'article:read',
    async handle(grant, { params }) {
      const image = await findImage(grant, params)
      if (!image) return notFound('image')
      // Named by its bytes, it never changes; what is no image must not be taken for anything else.
      const headers = {
        'cache-control': 'private, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      }
      return ok({ bytes: { content: image.bytes, type: image.mediaType }, headers })
    },
  }),
  defineRoute(articleApi.update, {
    permission: 'article:update',
    handle: (grant, { params, body, ifMatch }) =>
      content(updateArticle(grant, { id: params.articleId, revision: ifMatch }, body)),
  }),
  defineRoute(articleApi.delete, {
    permission: 'article:delete',
    handle: (grant, { params, ifMatch }) =>
      noContent(deleteArticle(grant, { id: params.articleId, revision: ifMatch })),
  }),
  defineRoute(articleApi.restore, {
    permission: 'article:delete',
    handle: (grant, { params, ifMatch }) =>
      content(restoreArticle(grant, { id: params.articleId, revision: ifMatch })),
  }),
]
