import { describe, expect, it } from 'vitest'
import { createByteCache } from '@/lib/core/byte-cache'

/** What is kept besides each value's own bytes. */
const OVERHEAD = 200

function cacheOf(entries: number) {
  return createByteCache<string>(entries * (100 + OVERHEAD), (value) => value.length)
}

const VALUE = 'x'.repeat(100)

describe('a cache by bytes', () => {
  it('keeps what fits and drops the least recently used', () => {
    const cache = cacheOf(10)
    for (let i = 0; i < 10; i += 1) cache.set(String(i), VALUE)
    expect(cache.get('0')).toBe(VALUE)
    cache.set('10', VALUE)
    expect(cache.get('0')).toBe(VALUE)
    expect(cache.get('1')).toBeUndefined()
    expect(cache.get('2')).toBe(VALUE)
  })

  it('counts a value that replaces another once', () => {
    const cache = cacheOf(10)
    for (let i = 0; i < 100; i += 1) cache.set('same', VALUE)
    for (let i = 0; i < 9; i += 1) cache.set(String(i), VALUE)
    expect(cache.get('same')).toBe(VALUE)
  })

  it('does not keep one giant at the cost of all others', () => {
    const cache = cacheOf(16)
    cache.set('small', VALUE)
    cache.set('giant', 'x'.repeat(4_000))
    expect(cache.get('giant')).toBeUndefined()
    expect(cache.get('small')).toBe(VALUE)
  })
})
