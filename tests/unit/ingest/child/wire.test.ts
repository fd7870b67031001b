import { describe, expect, it } from 'vitest'
import { createUnframer, frame } from '@/lib/ingest/child/wire'

describe('what goes through a pipe', () => {
  it.each([1, 3, 7, 1_000])('comes out whole in pieces of %i bytes', (size) => {
    const values = [{ a: 'é', b: new Uint8Array([1, 2, 3]) }, 'x'.repeat(500), null]
    const all = Buffer.concat(values.flatMap(frame))
    const heard: unknown[] = []
    const unframe = createUnframer((value) => heard.push(value))
    for (let at = 0; at < all.length; at += size) unframe(all.subarray(at, at + size))
    expect(heard).toEqual(values)
  })
})
