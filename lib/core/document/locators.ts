import type { ArticleDocument, BlockNode } from '@/lib/schema/article-document'
import { childBlocks, isTextBlock, textBlocks, type TextBlock } from './text-blocks'

/** Where in its source a passage is: the page, who speaks, and the time in a recording in milliseconds. */
export type Locator = { page: number | null; speaker: string | null; time: number | null }

/** A locator and the place in the canonical text (UTF-16) from which it holds, up to the next one. */
export type PlacedLocator = Locator & { start: number }

const NOWHERE: Locator = { page: null, speaker: null, time: null }

/**
 * The locators of a document in reading order, one for each block that begins a page, a turn of a speaker or a time.
 * What a block does not say holds on from before it. An empty speaker is somebody whom the source does not name.
 */
export function locatorsOf(document: ArticleDocument): PlacedLocator[] {
  const found: PlacedLocator[] = []
  let held: Locator = NOWHERE
  let isNew = false
  const blocks = new Map<BlockNode, TextBlock>(textBlocks(document).map((block) => [block.node, block]))
  const visit = (node: BlockNode): void => {
    const begun = begunBy(node)
    if (Object.keys(begun).length > 0) {
      held = { ...held, ...begun }
      isNew = true
    }
    if (!isTextBlock(node)) {
      for (const child of childBlocks(node)) visit(child)
      return
    }
    const block = blocks.get(node)
    if (!block || !isNew) return
    found.push({ ...held, start: block.start })
    isNew = false
  }
  for (const node of document.content) visit(node)
  return found
}

/** The locator that holds at an offset of the canonical text (UTF-16). `locators` are in text order. */
export function locatorAt(locators: readonly PlacedLocator[], offset: number): Locator {
  let from = 0
  let to = locators.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((locators[middle]?.start ?? Infinity) <= offset) from = middle + 1
    else to = middle
  }
  const { page, speaker, time } = locators[from - 1] ?? NOWHERE
  return { page, speaker, time }
}

function begunBy(node: BlockNode): Partial<Locator> {
  if (node.type === 'horizontalRule' || !node.attrs) return {}
  const { page = null, speaker = null, time = null } = node.attrs
  return {
    ...(page !== null && { page }),
    ...(speaker !== null && { speaker: speaker === '' ? null : speaker }),
    ...(time !== null && { time }),
  }
}
