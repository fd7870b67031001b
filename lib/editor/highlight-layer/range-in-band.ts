import type { Node as ArticleNode } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { partitionPoint } from '@/lib/core/partition-point'
import type { PositionRange } from '@/lib/editor/positions'

/** The part of the screen to look at, in client pixels. */
export type Band = { top: number; bottom: number }

/**
 * The positions of the blocks that touch a band of the screen. Blocks stand below one another, so each level is searched
 * by bisection; cells of a row stand side by side, so a row counts as a whole. Reads layout, writes nothing.
 */
export function rangeInBand(view: EditorView, { top, bottom }: Band): PositionRange {
  const { doc } = view.state
  const from = firstBelow(view, { node: doc, start: 0 }, top)
  return { from, to: Math.max(from, lastAbove(view, { node: doc, start: 0 }, bottom)) }
}

type Content = { node: ArticleNode; start: number }

function firstBelow(view: EditorView, { node, start }: Content, top: number): number {
  const starts = childStarts(node, start)
  const index = bisect(starts, (position) => rectOf(view, position).bottom <= top)
  const position = starts[index]
  if (position === undefined) return start + node.content.size
  const child = node.child(index)
  return canSplit(child) ? firstBelow(view, { node: child, start: position + 1 }, top) : position
}

function lastAbove(view: EditorView, { node, start }: Content, bottom: number): number {
  const starts = childStarts(node, start)
  const index = bisect(starts, (position) => rectOf(view, position).top < bottom) - 1
  const position = starts[index]
  if (position === undefined) return start
  const child = node.child(index)
  return canSplit(child)
    ? lastAbove(view, { node: child, start: position + 1 }, bottom)
    : position + child.nodeSize
}

function canSplit(node: ArticleNode): boolean {
  return !node.isTextblock && !node.isLeaf && node.type.name !== 'tableRow' && node.childCount > 0
}

/** How many of the sorted positions satisfy a test that holds for a prefix of them. */
function bisect(positions: readonly number[], holds: (position: number) => boolean): number {
  return partitionPoint(positions.length, (index) => {
    const position = positions[index]
    return position !== undefined && holds(position)
  })
}

function childStarts(node: ArticleNode, start: number): number[] {
  const starts: number[] = []
  node.forEach((_child, offset) => starts.push(start + offset))
  return starts
}

function rectOf(view: EditorView, position: number): Band {
  const dom = view.nodeDOM(position)
  // Every block of the schema is drawn as an element of its own.
  if (!(dom instanceof Element)) throw new Error(`No element is drawn for the block at position ${position}.`)
  return dom.getBoundingClientRect()
}
