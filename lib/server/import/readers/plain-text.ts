import type { BlockNode, InlineNode } from '@/lib/core/document/article-document'
import { ok, type Result } from '@/lib/core/result'
import { splitBlocks } from '@/lib/core/text/canonical-text'
import type { Reading } from '@/lib/server/import/import-input'

/** Plain text: blank lines part paragraphs, a single line end is a hard break. Nothing is declared. */
export function readPlainText(text: string): Result<Reading> {
  const content = splitBlocks(text).map(paragraphOf)
  return ok({ document: { type: 'doc', content }, declared: {} })
}

function paragraphOf(block: string): BlockNode {
  const content = block.split('\n').flatMap((line, index): InlineNode[] => {
    const node: InlineNode = { type: 'text', text: line }
    return index === 0 ? [node] : [{ type: 'hardBreak' }, node]
  })
  return { type: 'paragraph', content }
}
