import { beforeEach, describe, expect, it } from 'vitest'
import { findPlace, keepPlace, placeAt, readPlace } from '@/components/reader/features/arriving/kept-places'

/** The browser's store, as far as places use it. */
function createStorage(): Storage {
  const held = new Map<string, string>()
  return {
    get length() {
      return held.size
    },
    clear: () => held.clear(),
    getItem: (key) => held.get(key) ?? null,
    key: (index) => [...held.keys()][index] ?? null,
    removeItem: (key) => void held.delete(key),
    setItem: (key, value) => void held.set(key, value),
  }
}

/** An article of these sentences, a space between them. */
function articleOf(...parts: string[]) {
  const text = parts.join(' ')
  let start = 0
  const sentences = parts.map((part) => {
    const span = { start, end: start + part.length }
    start = span.end + 1
    return span
  })
  return { text, sentences }
}

let storage: Storage
beforeEach(() => {
  storage = createStorage()
})

describe('a kept place', () => {
  const article = articleOf('One.', 'Two.', 'Three.', 'Two.')

  it('is found again, for its article and member only', () => {
    keepPlace(storage, 'm1 a1', placeAt(2, article))
    expect(readPlace(storage, 'm1 a1')).toMatchObject({ ordinal: 2, begins: 'Three.' })
    expect(readPlace(storage, 'm2 a1')).toBeUndefined()
    expect(readPlace(storage, 'm1 a2')).toBeUndefined()
  })

  it('replaces the one before it', () => {
    keepPlace(storage, 'm1 a1', placeAt(2, article))
    keepPlace(storage, 'm1 a1', placeAt(1, article))
    expect(readPlace(storage, 'm1 a1')?.ordinal).toBe(1)
  })

  it('is forgotten after 200 other articles', () => {
    keepPlace(storage, 'first', placeAt(1, article))
    for (let each = 0; each < 199; each += 1) keepPlace(storage, `article ${each}`, placeAt(1, article))
    expect(readPlace(storage, 'first')).toBeDefined()
    keepPlace(storage, 'last', placeAt(1, article))
    expect(readPlace(storage, 'first')).toBeUndefined()
  })

  it.each(['no JSON', '{"a":1}', '[{"of":"m1 a1","ordinal":-4,"begins":"One."}]'])(
    'is none where the store holds something else: %s',
    (held) => {
      storage.setItem('stet.places', held)
      expect(readPlace(storage, 'm1 a1')).toBeUndefined()
      keepPlace(storage, 'm1 a1', placeAt(0, article))
      expect(readPlace(storage, 'm1 a1')).toBeDefined()
    },
  )

  it('follows its sentence in a changed text', () => {
    const changed = articleOf('A new lead.', 'One.', 'Two.', 'Three.')
    expect(findPlace(placeAt(2, article), changed)).toBe(3)
  })

  it('is at the nearest of several equal sentences', () => {
    expect(findPlace(placeAt(3, article), article)).toBe(3)
    expect(findPlace(placeAt(1, article), article)).toBe(1)
  })

  it('is nowhere once its sentence is gone', () => {
    expect(findPlace(placeAt(2, article), articleOf('One.', 'Two.'))).toBeUndefined()
  })
})
