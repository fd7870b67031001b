import type { BlockNode, InlineNode } from '@/lib/schema/article-document'
import { ok, type Result } from '@/lib/core/result'
import { splitBlocks } from '@/lib/core/text/canonicalise'
import { validateText } from '@/lib/core/text/validate-text'
import { decodeBytes } from '@/lib/ingest/decode-bytes'
import type { Reading, Source } from '@/lib/ingest/import-input'

/** A file of plain text. */
export function readPlainText({ bytes, charset }: Source): Result<Reading> {
  const decoded = decodeBytes(bytes, { charset, isMarkup: false })
  return decoded.ok ? readParagraphs(decoded.value.text) : decoded
}

/** Plain text: blank lines part paragraphs, a single line end is a hard break. Nothing is declared. */
export function readParagraphs(text: string): Result<Reading> {
  const checked = validateText(text)
  if (!checked.ok) return checked
  const content = splitBlocks(text).map(paragraphOf)
  return ok({ document: { type: 'doc', content }, pictures: [], declared: {}, origins: {}, notes: [] })
}

function paragraphOf(block: string): BlockNode {
  const content = block.split('\n').flatMap((line, index): InlineNode[] => {
    const node: InlineNode = { type: 'text', text: line }
    return index === 0 ? [node] : [{ type: 'hardBreak' }, node]
  })
  return { type: 'paragraph', content }
}
