import { ok, type Result } from '@/lib/core/result'
import type { ArticleContent, ArticleView } from '@/lib/schema/article'
import { readVersionContent } from '@/lib/server/data/article/article-versions'
import { findArticle } from '@/lib/server/data/article/articles'
import { notFound, type Grant } from '@/lib/server/grants/grant'
import { listSentences } from './list-sentences'

/** An article with its latest version's text, document and sentences, people's corrections of these applied. */
export async function readArticle(grant: Grant<'article:read'>, id: string): Promise<Result<ArticleContent>> {
  const article = await findArticle(grant, id)
  if (!article) return notFound('article')
  const [content, sentences] = await Promise.all([
    readVersionContent(grant, article.version.id),
    listSentences(grant, article.version.id),
  ])
  return sentences.ok ? ok({ ...article, ...content, sentences: sentences.value }) : sentences
}

/** What is known about an article, without its text. */
export async function readArticleDetails(
  grant: Grant<'article:read'>,
  id: string,
): Promise<Result<ArticleView>> {
  const article = await findArticle(grant, id)
  return article ? ok(article) : notFound('article')
}
