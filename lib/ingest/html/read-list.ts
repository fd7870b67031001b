import type { BlockNode, ListItemNode, OrderedListMarker } from '@/lib/schema/article-document'
import { NODE_RULES } from '@/lib/core/document/document-rules'
import { isElement, type MarkupElement, type MarkupNode } from './markup-tree'
import { attributes, below, within, type ReadChildren, type Setting } from './setting'

const MARKERS: readonly OrderedListMarker[] = ['1', 'a', 'A', 'i', 'I']

/** A `ul` or `ol`. What stands in it outside an item becomes one; a list nested without an item joins the item before. */
export function readList(list: MarkupElement, setting: Setting, read: ReadChildren): BlockNode[] {
  const inItem = below(setting, 2)
  const items: ListItemNode[] = []
  let strays: MarkupNode[] = []
  const endStrays = (): void => {
    const content = read(strays, inItem)
    const previous = items.at(-1)
    strays = []
    if (content.length === 0) return
    if (previous && content.every(isList)) previous.content = previous.content.concat(content)
    else items.push({ type: 'listItem', content })
  }
  for (const child of list.children) {
    if (!isElement(child) || child.name !== 'li') {
      strays.push(child)
      continue
    }
    endStrays()
    const { own } = within(below(setting, 1), child)
    const content = read(child.children, inItem)
    if (content.length > 0) items.push({ type: 'listItem', ...attributes(own), content })
  }
  endStrays()
  if (items.length === 0) return []
  if (list.name === 'ul') return [{ type: 'bulletList', ...attributes(setting.own), content: items }]
  return [{ type: 'orderedList', ...attributes({ ...setting.own, ...numbering(list) }), content: items }]
}

function isList(block: BlockNode): boolean {
  return block.type === 'bulletList' || block.type === 'orderedList'
}

function numbering({ attribs }: MarkupElement) {
  const start = Number(attribs['start'] ?? '1')
  const type = MARKERS.find((marker) => marker === attribs['type'])
  const isAllowed = NODE_RULES['orderedList']?.attributes['start']?.(start) ?? false
  return { ...(isAllowed && start !== 1 && { start }), ...(type && type !== '1' && { type }) }
}
