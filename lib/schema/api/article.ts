import { articleContent, articleView, importedArticle } from '@/lib/schema/article'
import {
  articleSort,
  articleState,
  articleSummary,
  deletedArticle,
  sortOrder,
} from '@/lib/schema/article-list'
import { exportFile } from '@/lib/schema/export'
import { articleFormat, EXPORT_FORMATS } from '@/lib/schema/export-formats'
import { importPreview } from '@/lib/schema/import'
import { id, search } from '@/lib/schema/input'
import { page, pageOf } from '@/lib/schema/page'
import { sha256 } from '@/lib/schema/value'
import * as z from '@/lib/schema/zod'
import { givenDetails, importBody } from './import-body'
import { baseRevision, noAnswer, route } from './route'

export const ofArticle = z.object({ articleId: id })

const imported = z.object({ body: importBody.exactOptional() })

export const articlePage = pageOf(articleSummary)
export const deletedPage = pageOf(deletedArticle)

export const articleApi = {
  list: route({
    method: 'get',
    path: '/articles',
    summary:
      'The articles of the workspace, newest first unless sorted otherwise; `search` also looks in their text',
    input: z.object({
      query: page.extend({
        search: search.optional(),
        language: z.string().max(40).optional(),
        state: articleState.optional(),
        /** Imported by this member, or annotated by them as far as you may see. */
        memberId: id.optional(),
        sort: articleSort.optional(),
        order: sortOrder.optional(),
      }),
    }),
    answer: articlePage,
    conditional: true,
  }),
  listDeleted: route({
    method: 'get',
    path: '/deleted-articles',
    summary: 'The deleted articles that you can restore, last deleted first',
    input: z.object({ query: page }),
    answer: deletedPage,
  }),
  import: route({
    method: 'post',
    path: '/articles',
    summary: 'Import an article: as text, as HTML, from an address, or as a file in a multipart form',
    input: imported,
    accepts: 'multipart',
    answer: importedArticle,
    status: [201],
    location: '/articles/{id}',
  }),
  preview: route({
    method: 'post',
    path: '/articles/preview',
    summary:
      'What importing this would save; keeps what was sent or fetched for a day, to be imported by its name',
    input: imported,
    accepts: 'multipart',
    answer: importPreview,
  }),
  read: route({
    method: 'get',
    path: '/articles/{articleId}',
    summary: 'An article with its text, its document and its sentences',
    input: z.object({ params: ofArticle }),
    answer: articleContent,
    conditional: true,
  }),
  image: route({
    method: 'get',
    path: '/articles/{articleId}/images/{sha256}',
    summary: 'An image of an article, as it was captured',
    input: z.object({ params: ofArticle.extend({ sha256 }) }),
    answer: noAnswer,
    file: [
      { type: 'image/png' },
      { type: 'image/jpeg' },
      { type: 'image/gif' },
      { type: 'image/webp' },
      { type: 'image/avif' },
    ],
  }),
  update: route({
    method: 'patch',
    path: '/articles/{articleId}',
    summary: 'Change what is known about an article',
    input: z.object({ ifMatch: baseRevision, params: ofArticle, body: givenDetails }),
    answer: articleView,
  }),
  delete: route({
    method: 'delete',
    path: '/articles/{articleId}',
    summary: 'Delete an article; it can be restored for 30 days',
    input: z.object({ ifMatch: baseRevision, params: ofArticle }),
    answer: noAnswer,
    status: [204],
  }),
  restore: route({
    method: 'post',
    path: '/articles/{articleId}/restore',
    summary: 'Restore a deleted article',
    input: z.object({ ifMatch: baseRevision.optional(), params: ofArticle }),
    answer: articleView,
  }),
  export: route({
    method: 'get',
    path: '/articles/{articleId}/export',
    summary: 'The annotated article as a file, with the work on it that your role can export',
    input: z.object({ params: ofArticle, query: z.strictObject({ format: articleFormat }) }),
    answer: noAnswer,
    file: [
      { type: EXPORT_FORMATS.json.mediaType, schema: exportFile },
      { type: EXPORT_FORMATS.html.mediaType },
      { type: EXPORT_FORMATS.md.mediaType },
      { type: EXPORT_FORMATS.csv.mediaType },
      { type: EXPORT_FORMATS.jsonld.mediaType },
    ],
  }),
}
