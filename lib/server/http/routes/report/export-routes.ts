import { ok } from '@/lib/core/result'
import { articleApi } from '@/lib/schema/api/article'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { exportArticle } from '@/lib/server/services/report/export-article'

export const exportRoutes: readonly Route[] = [
  defineRoute(articleApi.export, {
    permission: 'report:export',
    logged: { done: 'exported' },
    async handle(grant, { params, query }) {
      const exported = await exportArticle(grant, params.articleId, query.format)
      if (!exported.ok) return exported
      const { content, mediaType, headers } = exported.value
      return ok({ bytes: { content, type: mediaType }, headers })
    },
  }),
]
