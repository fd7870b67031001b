import type { Node as ArticleNode } from '@tiptap/pm/model'
import { BLOCK_SEPARATOR } from '@/lib/core/document/text-blocks'
import { partitionPoint } from '@/lib/core/partition-point'

/** A span of canonical text: UTF-16, half-open. */
export type Span = { start: number; end: number }
/** A stretch of ProseMirror positions. */
export type PositionRange = { from: number; to: number }
/** Which side to fall to when an offset lies between two blocks or a position outside any. */
export type Bias = 'before' | 'after'

/** One text block: where its text starts in the canonical text and in ProseMirror's positions, and how long it is. */
export type BlockEntry = { textStart: number; pmStart: number; length: number }

/** Canonical offsets and ProseMirror positions of one document, translated both ways in O(log blocks). */
export type Positions = {
  readonly blocks: readonly BlockEntry[]
  /** Length of the canonical text. */
  readonly textLength: number
  /** Offsets outside the text are clamped; one in the gap between two blocks goes to the edge that `bias` names. */
  toPosition(offset: number, bias?: Bias): number
  /** Positions outside any text go to the nearest edge in the direction of `bias`. */
  toOffset(position: number, bias?: Bias): number
  /** The narrowest range that holds the span's text; collapsed when the span lies in a gap. */
  spanToRange(span: Span): PositionRange
  /** The narrowest span that holds the range's text; collapsed when the range holds none. */
  rangeToSpan(range: PositionRange): Span
}

/** Reads the block table off a document. Inside a block, offset and position advance together (a hard break is 1). */
export function createPositions(doc: ArticleNode): Positions {
  const blocks = readBlocks(doc)
  const last = blocks.at(-1)
  const textLength = last ? last.textStart + last.length : 0

  function toPosition(offset: number, bias: Bias = 'after'): number {
    return translate(offset, bias, { blocks, from: 'textStart', to: 'pmStart' })
  }
  function toOffset(position: number, bias: Bias = 'after'): number {
    return translate(position, bias, { blocks, from: 'pmStart', to: 'textStart' })
  }

  return {
    blocks,
    textLength,
    toPosition,
    toOffset,
    spanToRange: ({ start, end }) => {
      const [from, to] = narrow(start, end, toPosition)
      return { from, to }
    },
    rangeToSpan: ({ from, to }) => {
      const [start, end] = narrow(from, to, toOffset)
      return { start, end }
    },
  }
}

/** The last block that starts at or before `value`, by binary search; -1 when it lies before them all. */
export function blockAt(
  blocks: readonly BlockEntry[],
  value: number,
  axis: 'textStart' | 'pmStart' = 'textStart',
): number {
  return partitionPoint(blocks.length, (index) => (blocks[index]?.[axis] ?? Infinity) <= value) - 1
}

function readBlocks(doc: ArticleNode): BlockEntry[] {
  const blocks: BlockEntry[] = []
  let textStart = 0
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    const length = node.content.size
    if (length > 0) {
      blocks.push({ textStart, pmStart: position + 1, length })
      textStart += length + BLOCK_SEPARATOR.length
    }
    return false
  })
  return blocks
}

type Axis = 'textStart' | 'pmStart'

function translate(
  value: number,
  bias: Bias,
  { blocks, from, to }: { blocks: readonly BlockEntry[]; from: Axis; to: Axis },
): number {
  const index = blockAt(blocks, value, from)
  const block = blocks[index]
  const next = blocks[index + 1]
  if (!block) return next ? next[to] : 0
  const into = value - block[from]
  if (into <= block.length) return block[to] + into
  return bias === 'after' && next ? next[to] : block[to] + block.length
}

/** Both ends moved inwards to text. An end that would pass the start (nothing but gap) collapses onto it. */
function narrow(start: number, end: number, move: (value: number, bias: Bias) => number): [number, number] {
  const from = move(start, 'after')
  return [from, Math.max(from, move(end, 'before'))]
}
