import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { readArticleDetails } from '@/lib/server/services/article/read-article'

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** The article that a page is about, for the page and its layout; it is read once. */
export const openArticle = cache(async (workspace: string, id: string) => {
  const grant = await pageGrant('article:read', workspace)
  const article = ID.test(id) ? await readArticleDetails(grant, id) : undefined
  if (!article?.ok) notFound()
  return { grant, article: article.value }
})
