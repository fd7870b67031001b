import { describe, expect, it } from 'vitest'
import {
  ATTRIBUTED_BLOCKS,
  BLOCK_RULES,
  LINK_RULES,
  NODE_RULES,
  type AttributeRules,
} from '@/lib/core/document/document-rules'

function accepts(rules: AttributeRules, name: string, value: unknown): boolean | undefined {
  return rules[name]?.(value)
}

function attributesOf(node: string): AttributeRules {
  return NODE_RULES[node]?.attributes ?? {}
}

describe('the rules of nodes', () => {
  it('only name kinds of node that have rules themselves', () => {
    for (const { holds } of Object.values(NODE_RULES))
      for (const kind of holds) expect(NODE_RULES).toHaveProperty(kind)
  })

  it('lead from the document to every kind of node', () => {
    const reached = new Set(['doc'])
    for (const kind of reached) for (const child of NODE_RULES[kind]?.holds ?? []) reached.add(child)
    expect([...reached].sort()).toEqual(Object.keys(NODE_RULES).sort())
  })

  it('ask only for attributes that they know', () => {
    for (const { attributes, required = [] } of Object.values(NODE_RULES))
      for (const name of required) expect(attributes).toHaveProperty(name)
  })

  it.each(ATTRIBUTED_BLOCKS)('let a %s say its direction, language and page', (node) => {
    expect(attributesOf(node)).toMatchObject(BLOCK_RULES)
  })
})

describe('attribute values', () => {
  it.each<[attribute: `${string}.${string}`, good: unknown[], bad: unknown[]]>([
    ['paragraph.dir', ['ltr', 'rtl', 'auto', null], ['LTR', '', 0, undefined, ['ltr']]],
    ['paragraph.lang', ['en', 'zh-Hant-TW', 'de-1996', null], ['e', 'en_GB', 'en-', '"', 7]],
    ['paragraph.page', [1, 1_000_000, null], [0, -1, 1.5, 1_000_001, '1', NaN]],
    ['heading.level', [1, 6], [0, 7, 2.5, '2', null]],
    ['codeBlock.language', ['c++', 'c#', 'objective-c', 'ts', null], ['', 'a b', 'x'.repeat(41), '<']],
    ['orderedList.start', [0, -5, 2_147_483_647], [2_147_483_648, 1.5, '1', null]],
    ['orderedList.type', ['1', 'a', 'A', 'i', 'I', null], ['b', 1, '']],
    ['image.alt', ['', 'a pier', 'x'.repeat(5_000)], ['x'.repeat(5_001), null, 7]],
    ['image.sha256', ['0f'.repeat(32), null], ['0F'.repeat(32), '0f'.repeat(31), '']],
    ['image.width', [1, 100_000, null], [0, 100_001, '10']],
    ['image.height', [1, null], [0, 1.5]],
    ['tableCell.colspan', [1, 1_000], [0, 1_001, null]],
    ['tableHeader.rowspan', [1, 65_534], [0, 65_535]],
    ['tableCell.align', ['left', 'center', 'right', null], ['justify', '']],
    ['tableCell.colwidth', [null], [[100], 100]],
  ])('of %s', (attribute, good, bad) => {
    const [node = '', name = ''] = attribute.split('.')
    for (const value of good)
      expect(accepts(attributesOf(node), name, value), `accepts ${String(value)}`).toBe(true)
    for (const value of bad)
      expect(accepts(attributesOf(node), name, value), `refuses ${String(value)}`).toBe(false)
  })

  it('of a link: an address that is safe, a title that is short', () => {
    expect(accepts(LINK_RULES, 'href', 'https://a.org')).toBe(true)
    expect(accepts(LINK_RULES, 'href', null)).toBe(false)
    expect(accepts(LINK_RULES, 'title', null)).toBe(true)
    expect(accepts(LINK_RULES, 'title', 'x'.repeat(2_000))).toBe(true)
    expect(accepts(LINK_RULES, 'title', 'x'.repeat(2_001))).toBe(false)
    expect(accepts(LINK_RULES, 'title', 7)).toBe(false)
  })
})
