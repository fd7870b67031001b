import { textBlocks } from '@/lib/core/document/text-blocks'
import type { ArticleDocument } from '@/lib/schema/article-document'

/** The paragraphs of a transcript, each as who begins to speak, when, and the words. */
export function turnsIn(document: ArticleDocument): [string | null, number | null, string][] {
  return textBlocks(document).map(({ node, text }) => [
    node.attrs?.speaker ?? null,
    node.attrs?.time ?? null,
    text,
  ])
}
