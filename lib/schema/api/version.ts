import { annotationView } from '@/lib/schema/annotation'
import { id } from '@/lib/schema/input'
import { listOf } from '@/lib/schema/page'
import { captureContent, captureView, comparisonView } from '@/lib/schema/version'
import * as z from '@/lib/schema/zod'
import { ofArticle } from './article'
import { captureBody } from './import-body'
import { baseRevision, noAnswer, route } from './route'

const number = z.coerce.number<number | string>().int().min(1).max(1_000_000)
const ofVersion = ofArticle.extend({ number })

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

export const captureList = listOf(captureView)

export const versionApi = {
  list: route({
    method: 'get',
    path: '/articles/{articleId}/versions',
    summary: 'The captures of an article, newest first, and the result for the annotations in each',
    input: z.object({ params: ofArticle }),
    answer: captureList,
  }),
  create: route({
    method: 'post',
    path: '/articles/{articleId}/versions',
    summary: 'Capture an article again; every annotation is carried over to the new text',
    input: z.object({ params: ofArticle, body: captureBody.exactOptional() }),
    accepts: 'multipart',
    answer: captureView,
    status: [201],
    location: '/articles/{articleId}/versions/{number}',
  }),
  read: route({
    method: 'get',
    path: '/articles/{articleId}/versions/{number}',
    summary: 'A capture with its text, its document and its sentences',
    input: z.object({ params: ofVersion }),
    answer: captureContent,
    conditional: true,
  }),
  original: route({
    method: 'get',
    path: '/articles/{articleId}/versions/{number}/original',
    summary: 'What was uploaded or fetched for a capture, byte for byte, to be downloaded',
    input: z.object({ params: ofVersion }),
    answer: noAnswer,
    file: [{ type: 'application/octet-stream' }],
  }),
  compare: route({
    method: 'get',
    path: '/articles/{articleId}/comparison',
    summary: 'Two captures side by side: what changed, and the annotations it affects, least certain first',
    input: z.object({ params: ofArticle, query: z.strictObject({ from: number, to: number }) }),
    answer: comparisonView,
  }),
  confirmAnchor: route({
    method: 'put',
    path: '/annotations/{annotationId}/anchor',
    summary: 'Confirm, change or reject the place of an annotation in the current version',
    input: z.object({ ifMatch: baseRevision, params: z.object({ annotationId: id }), body: placement }),
    answer: annotationView,
  }),
}
