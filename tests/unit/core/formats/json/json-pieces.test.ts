import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonPieces } from '@/lib/core/formats/json/json-pieces'
import { joined } from '@/tests/read-back/joined'

describe('JSON in pieces', () => {
  it('is what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(joined(jsonPieces(value))).toBe(JSON.stringify(value, null, 2))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['nothing', {}],
    ['no items', []],
    ['what is not there', { a: undefined, b: [undefined, null], c: { d: undefined } }],
    ['line ends', { 'a\nb': ['c\nd', { e: 'f\r\n' }], g: { h: '\n' } }],
  ])('is so of %s', (_, value) => {
    expect(joined(jsonPieces(value))).toBe(JSON.stringify(value, null, 2))
  })

  it('asks for an item when it writes it', () => {
    const asked: number[] = []
    function* items() {
      for (const item of [1, 2, 3]) {
        asked.push(item)
        yield item
      }
    }
    const pieces = jsonPieces({ items: items() })
    pieces.next()
    pieces.next()
    expect(asked).toEqual([1])
    expect(joined(jsonPieces({ items: items() }))).toBe(JSON.stringify({ items: [1, 2, 3] }, null, 2))
  })
})
