import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { describe } from '@/lib/core/anchoring/describe'
import { findExact } from '@/lib/core/anchoring/find-exact'

const TEXT = 'The sea rose. It was cold. The sea fell. It was calm. The sea rose.'

function quote(exact: string, prefix = '', suffix = '') {
  return { exact, prefix, suffix }
}

suite('findExact', () => {
  it.each<[string, ReturnType<typeof quote>, number | undefined, { start: number; score: number }]>([
    ['words that stand once', quote('cold'), undefined, { start: 21, score: 1 }],
    ['words at the very start', quote('The sea rose. It'), undefined, { start: 0, score: 1 }],
    ['words at the very end', quote('calm. The sea rose.'), undefined, { start: 48, score: 1 }],
    ['the whole text', quote(TEXT), undefined, { start: 0, score: 1 }],
    ['the copy that the prefix tells', quote('It was', 'fell. '), undefined, { start: 41, score: 1 }],
    ['the copy that the suffix tells', quote('It was', '', ' cold'), undefined, { start: 14, score: 1 }],
    [
      'the copy at the start, with nothing before it',
      quote('The sea rose.', '', ' It'),
      undefined,
      { start: 0, score: 1 },
    ],
    ['the nearest copy ahead', quote('The sea'), 30, { start: 27, score: 1 }],
    ['the nearest copy behind', quote('The sea'), 45, { start: 54, score: 1 }],
    ['the copy at the very place', quote('The sea'), 0, { start: 0, score: 1 }],
    ['the better context before the nearer place', quote('It was', '', ' calm'), 14, { start: 41, score: 1 }],
    ['half of the context', quote('cold', 'wxyz', '. Th'), undefined, { start: 21, score: 0.75 }],
    ['none of the context', quote('cold', 'wxyz', 'wxyz'), undefined, { start: 21, score: 0.5 }],
    [
      'a prefix longer than what is there',
      quote('The sea rose. It', 'abc'),
      undefined,
      { start: 0, score: 0.5 },
    ],
    [
      'a suffix longer than what is there',
      quote('calm. The sea rose.', 'was ', '1234'),
      undefined,
      { start: 48, score: 0.75 },
    ],
  ])('finds %s', (...[, sought, near, found]) => {
    expect(findExact(TEXT, sought, near)).toMatchObject({
      ok: true,
      value: { ...found, end: found.start + sought.exact.length },
    })
  })

  it.each<[string, ReturnType<typeof quote>, number | undefined, string]>([
    ['words that are not there', quote('moon'), undefined, 'The quoted words are not in the text.'],
    ['two copies', quote('It was'), undefined, 'ambiguous: 2 places'],
    ['three copies', quote('The sea'), undefined, 'ambiguous: 3 places'],
    ['two copies equally near', quote('The sea'), 13.5, 'ambiguous: 2 places'],
    ['copies that share the nearer context', quote('was', 'It ', ' c'), undefined, 'ambiguous: 2 places'],
  ])('refuses %s', (...[, sought, near, message]) => {
    const found = findExact(TEXT, sought, near)
    expect(found).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'exact' } })
    expect(found.ok ? '' : found.failure.message).toContain(message)
  })

  it('counts copies that overlap', () => {
    const found = findExact('anana', quote('ana'))
    expect(found.ok ? '' : found.failure.message).toContain('2 places')
    expect(findExact('anana', quote('ana', 'an'))).toMatchObject({ ok: true, value: { start: 2, end: 5 } })
  })

  it('forgets lesser copies once a better one is found', () => {
    const text = 'a rose, a rose, the rose'
    expect(findExact(text, quote('rose', 'the '))).toMatchObject({ ok: true, value: { start: 20, score: 1 } })
  })

  it('compares 128 units of context a side, those next to the words', () => {
    const far = 'x'.repeat(128)
    const one = `A${far}word${far}B`
    const text = `${one} C${far}word${far}D`
    expect(findExact(text, quote('word', `A${far}`)).ok, 'the 129th before').toBe(false)
    expect(findExact(text, quote('word', '', `${far}B`)).ok, 'the 129th after').toBe(false)
    expect(
      findExact(text.replaceAll(far, far.slice(1)), quote('word', `C${far.slice(1)}`)),
      'the 128th',
    ).toMatchObject({
      ok: true,
      value: { score: 1 },
    })
  })

  it('finds no half of a character', () => {
    expect(findExact('x😀y', quote('\ude00')).ok).toBe(false)
    expect(findExact('x\ude00y 😀', quote('\ude00'))).toMatchObject({ ok: true, value: { start: 1, end: 2 } })
  })

  it('finds any passage by its own description, or another that reads the same', () => {
    const text = fc.array(fc.constantFrom('The sea ', 'rose. ', 'It ', 'was 漢字。', '😀 '), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, from, length) => {
        const whole = parts.join('')
        const start = parts.slice(0, from % parts.length).join('').length
        const end =
          start +
          parts
            .slice(from % parts.length)
            .slice(0, 1 + (length % 3))
            .join('').length
        const sought = describe(whole, { start, end })
        const found = findExact(whole, sought, start)
        expect(found).toEqual({ ok: true, value: { start, end, score: 1 } })
      }),
    )
  })
})
