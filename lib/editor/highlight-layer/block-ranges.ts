import type { EditorView } from '@tiptap/pm/view'
import { blockAt, type BlockEntry, type Positions, type Span } from '@/lib/editor/positions'

type Run = { node: Text | HTMLBRElement; start: number; end: number }
type Point = [container: Node, offset: number]

/** Turns spans into DOM ranges, one a block, remembering where each block's text nodes are until told to forget. */
export type BlockRanges = {
  rangesOf(span: Span): StaticRange[]
  forget(): void
}

/**
 * `view.domAtPos` walks all blocks from the top for each position; with hundreds of ranges in a window that is the
 * largest cost of painting. Reading a block's text nodes once and counting inside them is not.
 */
export function createBlockRanges(view: EditorView, positions: () => Positions): BlockRanges {
  const runsByBlock = new Map<BlockEntry, Run[]>()

  function runsOf(block: BlockEntry): Run[] {
    const known = runsByBlock.get(block)
    if (known) return known
    const runs = readRuns(view.nodeDOM(block.pmStart - 1))
    runsByBlock.set(block, runs)
    return runs
  }

  function rangesOf({ start, end }: Span): StaticRange[] {
    const { blocks } = positions()
    const ranges: StaticRange[] = []
    for (let index = Math.max(0, blockAt(blocks, start)); index < blocks.length; index++) {
      const block = blocks[index]
      if (!block || block.textStart >= end) break
      const range = rangeIn(runsOf(block), {
        start: Math.max(0, start - block.textStart),
        end: Math.min(block.length, end - block.textStart),
      })
      if (range) ranges.push(range)
    }
    return ranges
  }

  return { rangesOf, forget: () => runsByBlock.clear() }
}

function rangeIn(runs: readonly Run[], { start, end }: Span): StaticRange | undefined {
  if (end <= start) return undefined
  const first = runs.find((run) => start < run.end)
  const last = runs.find((run) => end <= run.end)
  if (!first || !last) return undefined
  const [startContainer, startOffset] = pointIn(first, start)
  const [endContainer, endOffset] = pointIn(last, end)
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset })
}

function pointIn(run: Run, offset: number): Point {
  if (run.node instanceof Text) return [run.node, offset - run.start]
  const parent = run.node.parentNode
  if (!parent) throw new Error('A line break left the article while it was being painted.')
  return [parent, [...parent.childNodes].indexOf(run.node) + (offset - run.start)]
}

/** Text nodes and hard breaks of one block with the text they hold; ProseMirror's own filler breaks hold none. */
function readRuns(block: Node | null): Run[] {
  if (!block) return []
  const runs: Run[] = []
  let end = 0
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = lengthOf(node)
    if (length === 0 || !(node instanceof Text || node instanceof HTMLBRElement)) continue
    runs.push({ node, start: end, end: end + length })
    end += length
  }
  return runs
}

function lengthOf(node: Node): number {
  if (node instanceof Text) return node.length
  return node instanceof HTMLBRElement && !node.classList.contains('ProseMirror-trailingBreak') ? 1 : 0
}
