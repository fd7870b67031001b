import type { ArticleDocument } from '@/lib/schema/article-document'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Span } from '@/lib/core/text/span'
import { articlePage, type PageNode } from './article-page'

/**
 * A range by XPath and offset, the form that Hypothesis and annotator.js store. A path leads to an element or text of
 * our HTML; an offset counts UTF-16 units of that node's text.
 */
export type RangeSelector = {
  type: 'RangeSelector'
  startContainer: string
  startOffset: number
  endContainer: string
  endOffset: number
}

/** What may stand around the article on a page, and so at the beginning of a path. */
const OUTER = new Set(['html', 'body', 'main', 'article', 'div', 'section'])

/**
 * The span of canonical text that a range selects in the article as our HTML export renders it without highlights. Paths
 * may start at the document, at the body or at the article. Line ends that only the markup has belong to no span.
 */
export function resolveRange(document: ArticleDocument, range: RangeSelector): Result<Span> {
  const page = articlePage(document)
  const from = findNode(page, range.startContainer)
  if (from === undefined) return noSuchNode('startContainer')
  const to = findNode(page, range.endContainer)
  if (to === undefined) return noSuchNode('endContainer')
  const start = offsetIn(from, range.startOffset, 'start')
  if (start === undefined) return noSuchOffset('startOffset')
  const end = offsetIn(to, range.endOffset, 'end')
  if (end === undefined) return noSuchOffset('endOffset')
  return start < end
    ? ok({ start, end })
    : fail('invalid', 'The range selects no text.', { field: 'endOffset' })
}

/** One step of a path: the nth of the children with a name. */
export type Step = { name: string; position: number }

function findNode(page: PageNode, path: string): PageNode | undefined {
  const steps = parsePath(path)
  if (steps === undefined) return undefined
  for (let skipped = 0; skipped <= steps.length; skipped += 1) {
    const found = walk(page, steps, skipped)
    if (found !== undefined) return found
    if (!OUTER.has(steps[skipped]?.name ?? '')) return undefined
  }
  return undefined
}

/** Steps such as `p[2]`, `p` (the first) and `text()[1]`; anything else of XPath is not a path to one node. */
export function parsePath(path: string): Step[] | undefined {
  const steps: Step[] = []
  for (const step of path.split('/').filter((part) => part !== '' && part !== '.')) {
    const match = /^([a-z][a-z0-9]*|text\(\))(?:\[(\d{1,6})\])?$/i.exec(step)
    if (match?.[1] === undefined) return undefined
    const name = match[1].toLowerCase()
    steps.push({ name: name === 'text()' ? '#text' : name, position: Number(match[2] ?? '1') })
  }
  return steps
}

/** The node that the steps from `first` on lead to. A page is not as deep as a path may be long. */
function walk(page: PageNode, steps: readonly Step[], first: number): PageNode | undefined {
  let node: PageNode | undefined = page
  for (let at = first; at < steps.length; at += 1) {
    const step = steps[at]
    if (step === undefined || node === undefined || 'length' in node) return undefined
    node = node.children.filter(({ name }) => name === step.name)[step.position - 1]
  }
  return node
}

/**
 * The canonical offset of an offset into a node's text. Between two blocks a range starts with the next text and ends
 * with the last.
 */
function offsetIn(node: PageNode, offset: number, edge: 'start' | 'end'): number | undefined {
  if (!Number.isInteger(offset) || offset < 0) return undefined
  let passed = 0
  let last: number | undefined
  for (const text of textsOf(node)) {
    const within = offset - passed
    passed += text.length
    if (text.start === undefined) continue
    if (edge === 'start' && within < text.length) return text.start + Math.max(0, within)
    if (edge === 'end' && within <= 0) return last
    if (edge === 'end' && within <= text.length) return text.start + within
    last = text.start + text.length
  }
  return offset <= passed ? last : undefined
}

function* textsOf(node: PageNode): Generator<Extract<PageNode, { length: number }>> {
  if ('length' in node) yield node
  else for (const child of node.children) yield* textsOf(child)
}

function noSuchNode(field: string): Result<never> {
  return fail('invalid', 'The path does not match any part of the article.', { field })
}

function noSuchOffset(field: string): Result<never> {
  return fail('invalid', 'The offset is outside the text of its part of the article.', { field })
}
