import type { Mark } from '@/lib/schema/article-document'

/** The HTML element of each mark, wherever an article becomes HTML; paths into that HTML (XPath) count on it. */
export const MARK_ELEMENTS = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  link: 'a',
} as const satisfies Record<Mark['type'], string>
