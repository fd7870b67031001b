import type { ArticleDocument, HeadingLevel } from '@/lib/schema/article-document'
import { textBlocks } from './text-blocks'

/** HTML knows no deeper heading than h6. */
const MOST_LEVELS = 6

/**
 * Which heading of HTML a level becomes on a page whose first heading is the article's title: the article's own highest
 * headings stand right below it. Headings without text are not asked for their level, and may be above them all.
 */
export function createHeadingRank(document: ArticleDocument): (level: HeadingLevel) => number {
  const top = textBlocks(document).reduce(
    (least, { node }) => (node.type === 'heading' ? Math.min(least, node.attrs.level) : least),
    MOST_LEVELS,
  )
  return (level) => Math.min(MOST_LEVELS, Math.max(0, level - top) + 2)
}
