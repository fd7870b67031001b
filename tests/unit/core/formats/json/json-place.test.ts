import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findUnknownField, pointerTo } from '@/lib/core/formats/json/json-place'

/** What a JSON pointer points at (RFC 6901, section 4). */
function follow(json: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
      json,
    )
}

describe('a JSON pointer', () => {
  it.each([
    [[], ''],
    [['a', 0, 'b'], '/a/0/b'],
    [[''], '/'],
    [['a/b', 'c~d', '~1'], '/a~1b/c~0d/~01'],
  ])('to %j is %j', (path, pointer) => {
    expect(pointerTo(path)).toBe(pointer)
  })

  it('leads to its value again, whatever the names on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), (path) => {
        const json = path.reduceRight<unknown>((value, step) => ({ [step]: value }), 'here')
        fc.pre(!path.includes('__proto__'))
        expect(follow(json, pointerTo(path))).toBe('here')
      }),
    )
  })
})

describe('a field that a schema dropped', () => {
  it.each([
    [{ a: 1, b: 2 }, { a: 1 }, { name: 'b', path: [] }],
    [{ a: { b: [{ c: 1, d: 2 }] } }, { a: { b: [{ c: 1 }] } }, { name: 'd', path: ['a', 'b', '0'] }],
    [{ a: [1, 2] }, { a: [1] }, { name: '1', path: ['a'] }],
    [{ toString: 1 }, {}, { name: 'toString', path: [] }],
  ])('of %j, parsed as %j, is found', (json, parsed, found) => {
    expect(findUnknownField(json, parsed)).toEqual(found)
  })

  it('is none if all were kept, also where a schema added defaults', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        expect(findUnknownField(json, structuredClone(json))).toBeUndefined()
      }),
    )
    expect(findUnknownField({ a: {} }, { a: { added: 1 } })).toBeUndefined()
  })
})
