import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCodePointIndex } from '@/lib/core/text/code-point-index'

describe('createCodePointIndex', () => {
  it('agrees with counting, for any text and offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'é', '😀', '\ud83d', '\ude00', '漢')), (bits) => {
        const text = bits.join('')
        const index = createCodePointIndex(text)
        const starts: number[] = []
        for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at)
        expect(index.length).toBe(starts.length)
        starts.concat(text.length).forEach((utf16, codePoint) => {
          expect(index.toCodePoint(utf16)).toBe(codePoint)
          expect(index.toUtf16(codePoint)).toBe(utf16)
        })
      }),
    )
  })

  it('gives the pair for an offset inside it', () => {
    expect(createCodePointIndex('a😀').toCodePoint(2)).toBe(1)
  })

  it.each([-1, 3, 0.5])('throws on %d', (offset) => {
    const index = createCodePointIndex('a😀')
    expect(() => index.toUtf16(offset)).toThrow(RangeError)
    expect(() => index.toCodePoint(offset + (offset === 3 ? 1 : 0))).toThrow(RangeError)
  })
})
