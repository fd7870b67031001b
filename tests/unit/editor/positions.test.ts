import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { articleSchema } from '@/tests/unit/editor/parse-article-document'
import { createPositions } from '@/lib/editor/positions'
import { articleJson, paragraphs } from './article-document-arbitrary'

// Canonical text "abc\n\ndef"; positions: <p>1 abc 4</p><p>6 def 9</p>.
const positions = createPositions(articleSchema.nodeFromJSON(paragraphs('abc', 'def')))

describe('positions', () => {
  test.each([
    [-5, 'after', 1],
    [0, 'after', 1],
    [3, 'after', 4],
    [4, 'before', 4],
    [4, 'after', 6],
    [5, 'before', 6],
    [8, 'after', 9],
    [99, 'after', 9],
  ] as const)('offset %i falls %s to position %i', (offset, bias, position) => {
    expect(positions.toPosition(offset, bias)).toBe(position)
  })

  test.each([
    [0, 'after', 0],
    [1, 'after', 0],
    [4, 'after', 3],
    [5, 'before', 3],
    [5, 'after', 5],
    [9, 'after', 8],
    [10, 'before', 8],
  ] as const)('position %i falls %s to offset %i', (position, bias, offset) => {
    expect(positions.toOffset(position, bias)).toBe(offset)
  })

  test('a span inside the gap collapses', () => {
    expect(positions.spanToRange({ start: 4, end: 5 })).toEqual({ from: 6, to: 6 })
  })

  test('an empty document has one collapsed place', () => {
    const empty = createPositions(
      articleSchema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph' }] }),
    )
    expect(empty.textLength).toBe(0)
    expect(empty.toPosition(0)).toBe(0)
    expect(empty.toOffset(1)).toBe(0)
  })

  test('the block table covers the canonical text exactly', () => {
    withDocument((text, table) => {
      expect(table.textLength).toBe(text.length)
      for (const { textStart, length } of table.blocks) {
        const end = textStart + length
        expect(end === text.length || text.startsWith('\n\n', end)).toBe(true)
      }
    })
  })

  test('every offset inside a block survives the way there and back', () => {
    withDocument((_text, table) => {
      const offsets = table.blocks.flatMap(({ textStart, length }) =>
        Array.from({ length: length + 1 }, (_, into) => textStart + into),
      )
      expect(offsets.map((offset) => table.toOffset(table.toPosition(offset)))).toEqual(offsets)
    })
  })

  test('a span and its range hold the same text, and the span of that range is the span without gaps at its ends', () => {
    fc.assert(
      fc.property(articleJson, fc.nat(), fc.nat(), (json, a, b) => {
        const doc = articleSchema.nodeFromJSON(json)
        const text = canonicalText(json)
        const table = createPositions(doc)
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const range = table.spanToRange({ start, end })
        const span = table.rangeToSpan(range)
        expect(table.spanToRange(span)).toEqual(range)
        expect(span.start).toBeGreaterThanOrEqual(start)
        if (span.end > span.start) expect(span.end).toBeLessThanOrEqual(end)
        expect(shownText(doc, range)).toBe(text.slice(span.start, span.end).replaceAll('\n', ''))
      }),
    )
  })

  test('translation never runs backwards', () => {
    withDocument((text, table) => {
      const positions = Array.from({ length: text.length + 1 }, (_, offset) => [
        table.toPosition(offset, 'before'),
        table.toPosition(offset, 'after'),
      ]).flat()
      const [before, after] = [
        positions.filter((_, at) => at % 2 === 0),
        positions.filter((_, at) => at % 2 === 1),
      ]
      expect(before).toEqual([...before].sort((a, b) => a - b))
      expect(after).toEqual([...after].sort((a, b) => a - b))
      expect(before.every((position, at) => position <= (after[at] ?? -1))).toBe(true)
    })
  })
})

function withDocument(law: (text: string, table: ReturnType<typeof createPositions>) => void): void {
  fc.assert(
    fc.property(articleJson, (json) => {
      law(canonicalText(json), createPositions(articleSchema.nodeFromJSON(json)))
    }),
  )
}

function canonicalText(json: unknown): string {
  const checked = checkArticleDocument(json)
  if (!checked.ok) throw new Error(checked.failure.message)
  return canonicalTextOf(checked.value)
}

function shownText(
  doc: ReturnType<typeof articleSchema.nodeFromJSON>,
  range: { from: number; to: number },
): string {
  return doc.textBetween(range.from, range.to).replaceAll('\n', '')
}
