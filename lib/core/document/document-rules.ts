import { isSafeHref } from './is-safe-href'

/**
 * The rules of the article schema as data: what each node may hold and which attribute values it may carry.
 * The structural check walks them and the ProseMirror schema takes its attribute validators from them.
 */
export type NodeRule = {
  /** The kinds of child this node may hold; none means a leaf. */
  holds: readonly string[]
  /** The fewest children it must have. */
  atLeast: 0 | 1
  attributes: AttributeRules
  /** Attributes without which the node says nothing. */
  required?: readonly string[]
}
export type AttributeRules = Readonly<Record<string, (value: unknown) => boolean>>

export const DOCUMENT_LIMITS = {
  /** Deepest nesting of nodes, the document itself being level 0. */
  depth: 64,
  nodes: 400_000,
  /** UTF-16 code units of text in all. */
  textLength: 2 * 1024 * 1024,
} as const

const BLOCKS = [
  'paragraph',
  'heading',
  'codeBlock',
  'blockquote',
  'bulletList',
  'orderedList',
  'horizontalRule',
  'figure',
  'table',
] as const
const INLINE = ['text', 'hardBreak'] as const

/** Nodes that carry `dir`, `lang`, and the page, speaker and time that begin with them. */
export const ATTRIBUTED_BLOCKS = [
  'paragraph',
  'heading',
  'codeBlock',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'figure',
  'table',
  'tableCell',
  'tableHeader',
] as const

export const BLOCK_RULES = {
  dir: orNull(oneOf('ltr', 'rtl', 'auto')),
  lang: orNull(matching(/^[a-z]{2,8}(-[a-z0-9]{1,8}){0,6}$/i)),
  page: orNull(wholeNumber(1, 1_000_000)),
  speaker: orNull((value) => typeof value === 'string' && value.length <= 200),
  time: orNull(wholeNumber(0, 3_600_000_000)),
}

const CELL_RULES = {
  ...BLOCK_RULES,
  colspan: wholeNumber(1, 1_000),
  rowspan: wholeNumber(1, 65_534),
  align: orNull(oneOf('left', 'center', 'right')),
  // Column widths belong to the page that was captured, not to what it says.
  colwidth: (value: unknown) => value === null,
}

export const NODE_RULES: Readonly<Record<string, NodeRule>> = {
  doc: { holds: BLOCKS, atLeast: 1, attributes: {} },
  paragraph: { holds: INLINE, atLeast: 0, attributes: BLOCK_RULES },
  heading: {
    holds: INLINE,
    atLeast: 0,
    attributes: { ...BLOCK_RULES, level: wholeNumber(1, 6) },
    required: ['level'],
  },
  codeBlock: {
    holds: ['text'],
    atLeast: 0,
    attributes: { ...BLOCK_RULES, language: orNull(matching(/^[\w+#.-]{1,40}$/)) },
  },
  blockquote: { holds: BLOCKS, atLeast: 1, attributes: BLOCK_RULES },
  bulletList: { holds: ['listItem'], atLeast: 1, attributes: BLOCK_RULES },
  orderedList: {
    holds: ['listItem'],
    atLeast: 1,
    attributes: {
      ...BLOCK_RULES,
      start: wholeNumber(-2_147_483_648, 2_147_483_647),
      type: orNull(oneOf('1', 'a', 'A', 'i', 'I')),
    },
  },
  listItem: { holds: BLOCKS, atLeast: 1, attributes: BLOCK_RULES },
  horizontalRule: { holds: [], atLeast: 0, attributes: {} },
  figure: { holds: ['image', ...BLOCKS], atLeast: 1, attributes: BLOCK_RULES },
  image: {
    holds: [],
    atLeast: 0,
    attributes: {
      alt: (value) => typeof value === 'string' && value.length <= 5_000,
      sha256: orNull(matching(/^[0-9a-f]{64}$/)),
      width: orNull(wholeNumber(1, 100_000)),
      height: orNull(wholeNumber(1, 100_000)),
    },
    required: ['alt', 'sha256'],
  },
  table: { holds: ['tableRow'], atLeast: 1, attributes: BLOCK_RULES },
  tableRow: { holds: ['tableCell', 'tableHeader'], atLeast: 0, attributes: {} },
  tableCell: { holds: BLOCKS, atLeast: 1, attributes: CELL_RULES },
  tableHeader: { holds: BLOCKS, atLeast: 1, attributes: CELL_RULES },
  text: { holds: [], atLeast: 0, attributes: {} },
  hardBreak: { holds: [], atLeast: 0, attributes: {} },
}

export const LINK_RULES = {
  href: isSafeHref,
  title: orNull((value) => typeof value === 'string' && value.length <= 2_000),
}

function oneOf(...allowed: readonly string[]) {
  return (value: unknown) => typeof value === 'string' && allowed.includes(value)
}

function matching(pattern: RegExp) {
  return (value: unknown) => typeof value === 'string' && pattern.test(value)
}

function wholeNumber(least: number, most: number) {
  return (value: unknown) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

function orNull(rule: (value: unknown) => boolean) {
  return (value: unknown) => value === null || rule(value)
}
