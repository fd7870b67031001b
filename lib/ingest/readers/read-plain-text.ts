import type { InlineNode, ParagraphNode } from '@/lib/schema/article-document'
import { ok, type Result } from '@/lib/core/result'
import { splitBlocks } from '@/lib/core/text/canonicalise'
import { validateText } from '@/lib/core/text/validate-text'
import { decodeBytes } from '@/lib/ingest/decode-bytes'
import type { Reading, Source } from '@/lib/ingest/import-input'
import { readTranscript } from './transcript/read-transcript'

/** A file of plain text: paragraphs, or the turns of a transcript unless all of it is wanted as it stands. */
export function readPlainText({ bytes, charset, extraction }: Source): Result<Reading> {
  const decoded = decodeBytes(bytes, { charset, isMarkup: false })
  if (!decoded.ok) return decoded
  const reading = readParagraphs(decoded.value.text)
  if (!reading.ok || extraction === 'whole') return reading
  const content = readTranscript(decoded.value.text, paragraphOf)
  if (!content) return reading
  return ok({
    ...reading.value,
    document: { type: 'doc', content },
    extraction: 'article',
    notes: [TRANSCRIPT],
  })
}

const TRANSCRIPT =
  'Read as a transcript. Speakers and times are shown beside the text and are not part of it.'

/** Plain text: blank lines part paragraphs, a single line end is a hard break. Nothing is declared. */
export function readParagraphs(text: string): Result<Reading> {
  const checked = validateText(text)
  if (!checked.ok) return checked
  const content = splitBlocks(text).map(paragraphOf)
  return ok({ document: { type: 'doc', content }, pictures: [], declared: {}, origins: {}, notes: [] })
}

function paragraphOf(block: string): ParagraphNode {
  const content = block.split('\n').flatMap((line, index): InlineNode[] => {
    const node: InlineNode = { type: 'text', text: line }
    return index === 0 ? [node] : [{ type: 'hardBreak' }, node]
  })
  return { type: 'paragraph', content }
}
