import type {
  ArticleDocument,
  BlockAttributes,
  BlockNode,
  TextBlockNode,
} from '@/lib/schema/article-document'
import { lastAtOrBefore } from '@/lib/core/text/last-at-or-before'
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
  const visit = (part: Part): void => {
    const begun = begunBy(part.attrs ?? {})
    if (Object.keys(begun).length > 0) {
      held = { ...held, ...begun }
      isNew = true
    }
    for (const child of part.content) visitBlock(child)
  }
  const visitBlock = (node: BlockNode): void => {
    if (!isTextBlock(node)) {
      for (const part of partsOf(node)) visit(part)
      return
    }
    visit({ attrs: node.attrs, content: [] })
    const block = blocks.get(node)
    if (!block || !isNew) return
    found.push({ ...held, start: block.start })
    isNew = false
  }
  for (const node of document.content) visitBlock(node)
  return found
}

type Part = { attrs: BlockAttributes | undefined; content: readonly BlockNode[] }

/** A container and what it is made of: items, cells, or itself. */
function partsOf(node: Exclude<BlockNode, TextBlockNode>): Part[] {
  switch (node.type) {
    case 'horizontalRule':
      return []
    case 'bulletList':
    case 'orderedList':
      return [{ attrs: node.attrs, content: [] }, ...node.content.map(partOf)]
    case 'table':
      return [
        { attrs: node.attrs, content: [] },
        ...node.content.flatMap((row) => (row.content ?? []).map(partOf)),
      ]
    case 'blockquote':
    case 'figure':
      return [{ attrs: node.attrs, content: childBlocks(node) }]
  }
}

function partOf({ attrs, content }: { attrs?: BlockAttributes; content: readonly BlockNode[] }): Part {
  return { attrs, content }
}

/** The locator that holds at an offset of the canonical text (UTF-16). `locators` are in text order. */
export function locatorAt(locators: readonly PlacedLocator[], offset: number): Locator {
  const { page, speaker, time } = lastAtOrBefore(locators, offset) ?? NOWHERE
  return { page, speaker, time }
}

function begunBy({ page = null, speaker = null, time = null }: BlockAttributes): Partial<Locator> {
  return {
    ...(page !== null && { page }),
    ...(speaker !== null && { speaker: speaker === '' ? null : speaker }),
    ...(time !== null && { time }),
  }
}
