import type { Fragment, Node as ArticleNode } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Puts the selected text of the article on the clipboard, as HTML without our marks and as plain text. A browser's own
 * plain text has up to six empty lines between cells. Answers false where the selection is not all in the article:
 * then the browser copies.
 */
export function copyText(view: EditorView, event: ClipboardEvent): boolean {
  const selection = document.getSelection()
  if (!event.clipboardData || !selection || selection.isCollapsed) return false
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  if (!view.dom.contains(startContainer) || !view.dom.contains(endContainer)) return false
  const from = view.posAtDOM(startContainer, startOffset)
  const to = view.posAtDOM(endContainer, endOffset)
  if (from >= to) return false
  const slice = view.state.doc.slice(from, to, true)
  event.preventDefault()
  event.clipboardData.setData('text/html', view.serializeForClipboard(slice).dom.innerHTML)
  event.clipboardData.setData('text/plain', plainTextOf(slice.content))
  return true
}

/** What stands between the parts of a node in plain text: an empty line, but for these. */
const SEPARATORS: Readonly<Record<string, string>> = {
  bulletList: '\n',
  orderedList: '\n',
  listItem: '\n',
  table: '\n',
  tableRow: '\t',
  tableCell: ' ',
  tableHeader: ' ',
}

/** Blocks of an article as people expect them in a text field: paragraphs an empty line apart, cells a tab apart. */
export function plainTextOf(content: Fragment): string {
  return joined(content, '\n\n')
}

function textOf(node: ArticleNode): string {
  if (node.isTextblock) return node.textBetween(0, node.content.size, '', lineEnd)
  const text = joined(node.content, SEPARATORS[node.type.name] ?? '\n\n')
  // A line end inside a cell would begin a new row.
  return isCell(node) ? text.replaceAll(/[\n\t]+/g, ' ') : text
}

function joined(content: Fragment, separator: string): string {
  const parts = content.content.map((node) => ({ node, text: textOf(node) }))
  // An empty cell keeps its column; a picture or rule has no text.
  const shown = parts.filter(({ node, text }) => text !== '' || isCell(node))
  return shown.map(({ text }) => text).join(separator)
}

function isCell({ type }: ArticleNode): boolean {
  return type.name === 'tableCell' || type.name === 'tableHeader'
}

function lineEnd({ type }: ArticleNode): string {
  return type.name === 'hardBreak' ? '\n' : ''
}
