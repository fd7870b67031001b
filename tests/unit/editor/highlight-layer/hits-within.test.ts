import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hitsWithin } from '@/lib/editor/highlight-layer/hits-within'

const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }))

it('are the hits that share text with a span, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(span), span, (gaps, [start, length]) => {
      let at = 0
      const hits = gaps.map(([gap, size]) => {
        const hit = { start: at + gap, end: at + gap + size }
        at = hit.end
        return hit
      })
      const near = { start, end: start + length }
      const expected = hits.filter((hit) => hit.start < near.end && near.start < hit.end)
      expect(hitsWithin({ hits, current: null }, near)).toEqual(expected)
    }),
  )
})
