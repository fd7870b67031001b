/** Keeps what was read, least recently used out first, within a number of bytes. */
export type ByteCache<Value> = {
  get: (key: string) => Value | undefined
  set: (key: string, value: Value) => void
}

/** What an entry costs besides its value: the key, the map's slot, the object around it. */
const OVERHEAD = 200

/**
 * A cache of at most `limit` bytes. A value larger than an eighth of that is not kept, so that one giant does not
 * empty the cache.
 */
export function createByteCache<Value>(limit: number, sizeOf: (value: Value) => number): ByteCache<Value> {
  // A Map remembers the order of insertion: an entry that is used is put in again, so the first is the oldest.
  const entries = new Map<string, { value: Value; size: number }>()
  let total = 0

  function remove(key: string): void {
    total -= entries.get(key)?.size ?? 0
    entries.delete(key)
  }

  return {
    get(key) {
      const entry = entries.get(key)
      if (!entry) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set(key, value) {
      remove(key)
      const size = sizeOf(value) + OVERHEAD
      if (size > limit / 8) return
      entries.set(key, { value, size })
      total += size
      for (const oldest of entries.keys()) {
        if (total <= limit) break
        remove(oldest)
      }
    },
  }
}
