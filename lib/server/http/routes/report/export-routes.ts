import { z } from 'zod'
import { ARTICLE_FORMATS } from '@/lib/core/formats/export-formats'
import { ok } from '@/lib/core/result'
import { articleApi } from '@/lib/schema/api/article'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { parseInput } from '@/lib/server/http/parse-input'
import { exportArticle } from '@/lib/server/services/report/export-article'

const format = z.enum(ARTICLE_FORMATS, {
  error: `This format does not exist. Available formats: ${ARTICLE_FORMATS.join(', ')}.`,
})
const known = z.object({ query: z.object({ format }) })

export const exportRoutes: readonly Route[] = [
  defineRoute(articleApi.export, {
    permission: 'report:export',
    async handle(grant, { params, query }) {
      const asked = parseInput(known, { query })
      if (!asked.ok) return asked
      const exported = await exportArticle(grant, params.articleId, asked.value.query.format)
      if (!exported.ok) return exported
      const { content, mediaType, headers } = exported.value
      return ok({ bytes: { content, type: mediaType }, headers })
    },
  }),
]
