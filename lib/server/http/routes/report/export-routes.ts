import { z } from 'zod'
import { ARTICLE_FORMATS } from '@/lib/core/formats/export-formats'
import { ok } from '@/lib/core/result'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { id } from '@/lib/server/http/schemas'
import { exportArticle } from '@/lib/server/services/report/export-article'

const format = z.enum(ARTICLE_FORMATS, {
  error: `There is no such format. There are: ${ARTICLE_FORMATS.join(', ')}.`,
})

export const exportRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/articles/{articleId}/export',
    permission: 'report:export',
    summary: 'The annotated article as a file, with as much of the work on it as your role may take out',
    input: z.object({ params: z.object({ articleId: id }), query: z.strictObject({ format }) }),
    async handle(grant, { params, query }) {
      const exported = await exportArticle(grant, params.articleId, query.format)
      if (!exported.ok) return exported
      const { content, mediaType, headers } = exported.value
      return ok({ bytes: { content, type: mediaType }, headers })
    },
  }),
]
