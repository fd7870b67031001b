import type { ArticleSummary } from '@/lib/schema/article-list'

/** A line of the list, and whether the reader may delete the article. */
export type ListedArticle = ArticleSummary & { mayDelete: boolean }
