import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MARK_ORDER } from '@/lib/schema/article-document'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { ATTRIBUTED_BLOCKS, NODE_RULES } from '@/lib/core/document/document-rules'
import { canonicalTextOf, textBlocks } from '@/lib/core/document/text-blocks'
import { articleSchema, parseArticleDocument } from './parse-article-document'
import { createPositions } from '@/lib/editor/positions'
import { articleJson, paragraphs } from './article-document-arbitrary'

describe('the article schema and the structural check', () => {
  test('know the same nodes, attributes and marks', () => {
    expect(Object.keys(articleSchema.nodes).sort()).toEqual(Object.keys(NODE_RULES).sort())
    expect(Object.keys(articleSchema.marks)).toEqual([...MARK_ORDER])
    for (const [name, type] of Object.entries(articleSchema.nodes)) {
      expect(Object.keys(type.spec.attrs ?? {}).sort()).toEqual(
        Object.keys(NODE_RULES[name]?.attributes ?? {}).sort(),
      )
      expect('dir' in (type.spec.attrs ?? {})).toBe(ATTRIBUTED_BLOCKS.some((block) => block === name))
    }
  })

  test('what the check accepts, ProseMirror accepts', () => {
    fc.assert(
      fc.property(articleJson, (json) => {
        expect(checkArticleDocument(json).ok).toBe(true)
        articleSchema.nodeFromJSON(json).check()
      }),
    )
  })

  test('what ProseMirror writes back, the check accepts, with the same text', () => {
    fc.assert(
      fc.property(articleJson, (json) => {
        const again = checkArticleDocument(articleSchema.nodeFromJSON(json).toJSON())
        const first = checkArticleDocument(json)
        if (!again.ok || !first.ok) throw new Error(JSON.stringify(again))
        expect(canonicalTextOf(again.value)).toBe(canonicalTextOf(first.value))
      }),
    )
  })

  test('agree on nesting: each refuses a child where the other does', () => {
    const samples = sampleNodes()
    for (const [parent, rule] of Object.entries(NODE_RULES)) {
      for (const [child, sample] of Object.entries(samples)) {
        if (parent === 'text' || rule.holds.length === 0) continue
        const allowed = articleSchema.nodes[parent]?.contentMatch.matchType(
          articleSchema.nodeFromJSON(sample).type,
        )
        expect(`${parent} > ${child}: ${rule.holds.includes(child)}`).toBe(
          `${parent} > ${child}: ${Boolean(allowed)}`,
        )
      }
    }
  })

  test('the text of the JSON is the text ProseMirror shows, block by block', () => {
    fc.assert(
      fc.property(articleJson, (json) => {
        const parsed = parseArticleDocument(json)
        const checked = checkArticleDocument(json)
        if (!parsed.ok || !checked.ok) throw new Error('a generated document was refused')
        const shown = createPositions(parsed.value).blocks.map(({ pmStart, length }) =>
          parsed.value.textBetween(pmStart, pmStart + length, undefined, '\n'),
        )
        expect(textBlocks(checked.value).map((block) => block.text)).toEqual(shown)
      }),
    )
  })
})

describe('parseArticleDocument', () => {
  test('reads a stored document', () => {
    const parsed = parseArticleDocument(paragraphs('One.', 'Two.'))
    expect(parsed.ok && parsed.value.textContent).toBe('One.Two.')
  })

  test.each([[undefined], ['doc'], [{ type: 'doc' }], [{ type: 'doc', content: [{ type: 'script' }] }]])(
    'answers %j with a failure',
    (json) => {
      expect(parseArticleDocument(json)).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    },
  )
})

function sampleNodes(): Record<string, unknown> {
  const paragraph = { type: 'paragraph' }
  const image = { type: 'image', attrs: { alt: 'A pier', sha256: null } }
  const item = { type: 'listItem', content: [paragraph] }
  const cell = { type: 'tableCell', content: [paragraph] }
  const row = { type: 'tableRow', content: [cell] }
  return {
    paragraph,
    heading: { type: 'heading', attrs: { level: 1 } },
    codeBlock: { type: 'codeBlock' },
    blockquote: { type: 'blockquote', content: [paragraph] },
    bulletList: { type: 'bulletList', content: [item] },
    orderedList: { type: 'orderedList', content: [item] },
    listItem: item,
    horizontalRule: { type: 'horizontalRule' },
    figure: { type: 'figure', content: [image] },
    image,
    table: { type: 'table', content: [row] },
    tableRow: row,
    tableCell: cell,
    tableHeader: { type: 'tableHeader', content: [paragraph] },
    text: { type: 'text', text: 'a' },
    hardBreak: { type: 'hardBreak' },
  }
}
