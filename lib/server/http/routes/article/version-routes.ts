import { z } from 'zod'
import { contentDisposition, fileNameOf } from '@/lib/core/formats/file-name'
import { ok } from '@/lib/core/result'
import { findOriginal } from '@/lib/server/data/article/captures'
import { notFound } from '@/lib/server/grants/grant'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { captureBody, readImportRequest } from '@/lib/server/http/routes/import/import-body'
import { content, created } from '@/lib/server/http/reply'
import { extensionOf } from '@/lib/ingest/extension-of'
import { id } from '@/lib/server/http/schemas'
import { annotationView } from '@/lib/server/http/views/annotation'
import { captureContent, captureList, captureView, comparisonView } from '@/lib/server/http/views/version'
import { createVersion } from '@/lib/server/services/import/create-version'
import { compareVersions, listVersions, readVersion } from '@/lib/server/services/article/read-versions'
import { confirmAnchor } from '@/lib/server/services/annotation/confirm-anchor'

const ofArticle = z.object({ articleId: id })
const number = z.coerce.number().int().min(1).max(1_000_000)

const placement = z.union(
  [
    z.strictObject({
      start: z.int(),
      end: z.int(),
      status: z.enum(['moved', 'fuzzy']).default('moved'),
      versionId: id.exactOptional(),
    }),
    z.strictObject({ status: z.literal('orphaned') }),
  ],
  { error: 'Expected "start" and "end", or "status": "orphaned".' },
)

export const versionRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/articles/{articleId}/versions',
    permission: 'article:read',
    summary: 'The captures of an article, newest first, and what became of the annotations in each',
    input: z.object({ params: ofArticle }),
    response: { schema: captureList },
    handle: (grant, { params }) => content(listVersions(grant, params.articleId)),
  }),
  defineRoute({
    method: 'post',
    path: '/articles/{articleId}/versions',
    permission: 'article:import',
    summary: 'Capture an article anew; every annotation is carried over to the new text',
    input: z.object({
      params: ofArticle,
      body: captureBody.exactOptional(),
    }),
    accepts: 'multipart',
    response: { status: 201, schema: captureView },
    async handle(grant, { params, body }, { sent }) {
      const asked = await readImportRequest(body, sent)
      return asked.ok ? created(createVersion(grant, params.articleId, asked.value)) : asked
    },
  }),
  defineRoute({
    method: 'get',
    path: '/articles/{articleId}/versions/{number}',
    permission: 'article:read',
    summary: 'A capture with its text, its document and its sentences',
    input: z.object({ params: ofArticle.extend({ number }) }),
    response: { schema: captureContent },
    handle: (grant, { params }) => content(readVersion(grant, params.articleId, params.number)),
  }),
  defineRoute({
    method: 'get',
    path: '/articles/{articleId}/versions/{number}/original',
    permission: 'article:read',
    summary: 'What was handed over or fetched for a capture, byte for byte, to be downloaded',
    input: z.object({ params: ofArticle.extend({ number }) }),
    response: { type: 'application/octet-stream' },
    async handle(grant, { params }) {
      const original = await findOriginal(grant, params.articleId, params.number)
      if (!original) return notFound('version')
      const name = fileNameOf(`${original.title} ${String(params.number)}`, extensionOf(original.mediaType))
      // As foreign as it came: it is only ever saved, never opened here.
      const headers = {
        'content-disposition': contentDisposition(name),
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      }
      return ok({ bytes: { content: original.bytes, type: 'application/octet-stream' }, headers })
    },
  }),
  defineRoute({
    method: 'get',
    path: '/articles/{articleId}/comparison',
    permission: 'article:read',
    summary: 'Two captures side by side: what changed, and the annotations that it touches, least sure first',
    input: z.object({ params: ofArticle, query: z.object({ from: number, to: number }) }),
    response: { schema: comparisonView },
    handle: (grant, { params, query }) => content(compareVersions(grant, params.articleId, query)),
  }),
  defineRoute({
    method: 'put',
    path: '/annotations/{annotationId}/anchor',
    permission: 'anchor:settle',
    summary: 'Say where an annotation belongs in the current version, or that it belongs nowhere',
    input: z.object({ params: z.object({ annotationId: id }), body: placement }),
    response: { schema: annotationView },
    handle: (grant, { params, body }, { ifMatch }) =>
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
