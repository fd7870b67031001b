import { MARK_ORDER, type Mark, type MarkName } from '@/lib/schema/article-document'
import { isSafeHref } from '@/lib/core/document/is-safe-href'
import type { MarkupElement } from './markup-tree'

const MARKS: Readonly<Record<string, Exclude<MarkName, 'link'>>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  u: 'underline',
  ins: 'underline',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sub: 'subscript',
  sup: 'superscript',
}

const MAX_LINK_TITLE = 2_000

/** The marks of text inside `element`, given those outside it: in the schema's order, each at most once. */
export function marksInside(
  element: MarkupElement,
  outside: readonly Mark[],
  base: string | undefined,
): readonly Mark[] {
  const mark = element.name === 'a' ? linkOf(element, base) : plainMarkOf(element.name)
  if (!mark || outside.some((one) => one.type === mark.type)) return outside
  return [...outside, mark].sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type))
}

/** Is this element one that only marks text, so that it never begins a block? */
export function isInline(element: MarkupElement): boolean {
  return element.name === 'a' || Object.hasOwn(MARKS, element.name)
}

function plainMarkOf(name: string): Mark | undefined {
  const type = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined
  return type && { type }
}

/** A link whose address cannot be made absolute and safe is only text. */
function linkOf({ attribs }: MarkupElement, base: string | undefined): Mark | undefined {
  const written = attribs['href']?.trim() ?? ''
  if (written === '' || written.startsWith('#') || !URL.canParse(written, base)) return undefined
  const href = new URL(written, base).href
  if (!isSafeHref(href)) return undefined
  const title = attribs['title']?.trim().slice(0, MAX_LINK_TITLE).toWellFormed()
  return title ? { type: 'link', attrs: { href, title } } : { type: 'link', attrs: { href } }
}
