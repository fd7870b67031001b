import { z } from 'zod'
import { findFormat } from '@/lib/core/formats/formats'
import { ok } from '@/lib/core/result'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { id } from '@/lib/server/http/schemas'
import { exportArticle } from '@/lib/server/services/report/export-article'

/** A format that is not there is told from one that is not there yet, and answered with those that are. */
const format = z.string({ error: refusalOf('') }).superRefine((name, context) => {
  const found = findFormat(name)
  if (!found.ok) context.addIssue({ code: 'custom', message: found.failure.message })
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

function refusalOf(name: string): string {
  const found = findFormat(name)
  return found.ok ? '' : found.failure.message
}
