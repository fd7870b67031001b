import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { findImage } from '@/lib/server/data/article/images'
import { notFound } from '@/lib/server/grants/grant'
import { details, importBody, readImportRequest } from '@/lib/server/http/routes/import/import-body'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content, created, noContent } from '@/lib/server/http/reply'
import { id, page } from '@/lib/server/http/schemas'
import { articleContent, articlePage, articleView, importPreview } from '@/lib/server/http/views/article'
import { deleteArticle, restoreArticle, updateArticle } from '@/lib/server/services/article/change-article'
import { importArticle } from '@/lib/server/services/import/import-article'
import { previewImport } from '@/lib/server/services/import/preview-import'
import { listArticleSummaries, readArticle } from '@/lib/server/services/article/read-article'

const ofArticle = z.object({ articleId: id })

const filter = page.extend({
  search: z.string().trim().max(200).optional(),
  language: z.string().max(40).optional(),
})

const imported = z.object({ body: importBody.exactOptional() })

export const articleRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/articles',
    permission: 'article:read',
    summary: 'The articles of the workspace, newest first',
    input: z.object({ query: filter }),
    response: { schema: articlePage },
    handle: (grant, { query }) => content(listArticleSummaries(grant, query)),
  }),
  defineRoute({
    method: 'post',
    path: '/articles',
    permission: 'article:import',
    summary: 'Import an article: as text, as HTML, from an address, or as a file in a multipart form',
    input: imported,
    accepts: 'multipart',
    response: { status: 201, schema: articleContent },
    async handle(grant, { body }, { sent }) {
      const asked = await readImportRequest(body, sent)
      return asked.ok ? created(importArticle(grant, asked.value)) : asked
    },
  }),
  defineRoute({
    method: 'post',
    path: '/articles/preview',
    permission: 'article:import',
    summary:
      'What importing this would save; keeps what was sent or fetched for a day, to be imported by its name',
    input: imported,
    accepts: 'multipart',
    response: { schema: importPreview },
    async handle(grant, { body }, { sent }) {
      const asked = await readImportRequest(body, sent)
      return asked.ok ? content(previewImport(grant, asked.value)) : asked
    },
  }),
  defineRoute({
    method: 'get',
    path: '/articles/{articleId}',
    permission: 'article:read',
    summary: 'An article with its text, its document and its sentences',
    input: z.object({ params: ofArticle }),
    response: { schema: articleContent },
    handle: (grant, { params }) => content(readArticle(grant, params.articleId)),
  }),
  defineRoute({
    method: 'get',
    path: '/articles/{articleId}/images/{sha256}',
    permission: 'article:read',
    summary: 'An image of an article, as it was captured',
    input: z.object({ params: ofArticle.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) }),
    response: { type: 'image/*' },
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
  defineRoute({
    method: 'patch',
    path: '/articles/{articleId}',
    permission: 'article:update',
    summary: 'Change what is known about an article',
    input: z.object({ params: ofArticle, body: z.strictObject(details) }),
    response: { schema: articleView },
    handle: (grant, { params, body }, { ifMatch }) =>
      content(updateArticle(grant, { id: params.articleId, revision: ifMatch }, body)),
  }),
  defineRoute({
    method: 'delete',
    path: '/articles/{articleId}',
    permission: 'article:delete',
    summary: 'Delete an article; it can be restored for 30 days',
    input: z.object({ params: ofArticle }),
    response: { status: 204 },
    handle: (grant, { params }, { ifMatch }) =>
      noContent(deleteArticle(grant, { id: params.articleId, revision: ifMatch })),
  }),
  defineRoute({
    method: 'post',
    path: '/articles/{articleId}/restore',
    permission: 'article:delete',
    summary: 'Bring a deleted article back',
    input: z.object({ params: ofArticle }),
    response: { schema: articleView },
    handle: (grant, { params }, { ifMatch }) =>
      content(restoreArticle(grant, { id: params.articleId, revision: ifMatch })),
  }),
]
