import { ok, type Result } from '@/lib/core/result'
import type { ArticleContent, ArticleSummary, ArticleView } from '@/lib/schema/article'
import { countAnnotations, NO_COUNTS } from '@/lib/server/data/article/article-counts'
import { readVersionContent } from '@/lib/server/data/article/article-versions'
import {
  findArticle,
  listArticles,
  listLanguages,
  toSummary,
  type ArticleFilter,
  type ArticlePage,
} from '@/lib/server/data/article/articles'
import { listSentences } from '@/lib/server/data/article/list-sentences'
import { extend, notFound, type Grant } from '@/lib/server/grants/grant'

export type { ArticleFilter }

/** An article with its latest version's text, document and sentences, people's corrections of these applied. */
export async function readArticle(grant: Grant<'article:read'>, id: string): Promise<Result<ArticleContent>> {
  const article = await findArticle(grant, id)
  if (!article) return notFound('article')
  const [content, sentences] = await Promise.all([
    readVersionContent(grant, article.version.id),
    listSentences(grant, article.version.id),
  ])
  return ok({ ...article, ...content, sentences })
}

/** What is known about an article, without its text. */
export async function readArticleDetails(
  grant: Grant<'article:read'>,
  id: string,
): Promise<Result<ArticleView>> {
  const article = await findArticle(grant, id)
  return article ? ok(article) : notFound('article')
}

/** A page of the article list, counting only what the reader may see. */
export async function listArticleSummaries(
  grant: Grant<'article:read'>,
  filter: ArticleFilter,
): Promise<Result<ArticlePage<ArticleSummary>>> {
  const page = await listArticles(grant, filter)
  if (!page.ok) return page
  const { items, nextCursor } = page.value
  const counts = await countAnnotations(
    extend(grant, 'annotation:read'),
    items.map(({ id }) => id),
  )
  return ok({ items: items.map((one) => toSummary(one, counts.get(one.id) ?? NO_COUNTS)), nextCursor })
}

/** The languages the workspace's articles are in. */
export function listArticleLanguages(grant: Grant<'article:read'>): Promise<string[]> {
  return listLanguages(grant)
}
