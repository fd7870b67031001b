import { normalise } from './normalise'
import type { Span } from './span'

/** What stands between two blocks of canonical text, and nowhere else. */
export const BLOCK_SEPARATOR = '\n\n'

/**
 * Turns pasted plain text into canonical text: NFC, LF line ends, blocks (paragraphs, parted by blank lines) joined by
 * one empty line. Idempotent. Text of nothing but white space gives `''`.
 */
export function canonicalise(plain: string): string {
  return joinBlocks(splitBlocks(plain)).text
}

/** The paragraphs of plain text, parted by lines that are empty or hold only white space; each is normalised. */
export function splitBlocks(plain: string): string[] {
  const blocks: string[] = []
  let lines: string[] = []
  for (const line of trimmedLines(plain)) {
    if (line !== '') {
      lines.push(line)
    } else if (lines.length > 0) {
      blocks.push(lines.join('\n'))
      lines = []
    }
  }
  if (lines.length > 0) blocks.push(lines.join('\n'))
  return blocks
}

/**
 * One block as canonical text wants it: NFC, LF line ends, no blank line inside, and no white space at the edges of
 * the block or of any of its lines, since space beside a line end cannot be seen and would only make equal lines
 * differ. All else inside stays: tabs, runs of spaces, single line ends, zero-width characters. An empty block gives `''`.
 */
export function normaliseBlock(text: string): string {
  return trimmedLines(text)
    .filter((line) => line !== '')
    .join('\n')
}

/**
 * Joins blocks into canonical text and says where each went (UTF-16, half-open). Blocks are normalised first; those
 * left empty are dropped and get no span. The joined text is NFC because no character composes with a line feed.
 */
export function joinBlocks(blocks: readonly string[]): { text: string; blocks: Span[] } {
  const kept = blocks.map(normaliseBlock).filter((block) => block !== '')
  let start = 0
  const spans = kept.map((block) => {
    const span = { start, end: start + block.length }
    start = span.end + BLOCK_SEPARATOR.length
    return span
  })
  return { text: kept.join(BLOCK_SEPARATOR), blocks: spans }
}

function trimmedLines(text: string): string[] {
  return normalise(text, 'NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
}
