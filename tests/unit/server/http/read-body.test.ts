import { describe, expect, it } from 'vitest'
import type { HeldBytes } from '@/lib/server/http/held-bytes'
import { readBody, readJson } from '@/lib/server/http/read-body'

/** A process that can hold so many bytes more. */
function roomFor(most: number): HeldBytes {
  return { growTo: (bytes) => bytes <= most, release: () => undefined }
}

async function refusalOf(
  sent: string,
  { length, room = 100 }: { length?: number; room?: number } = {},
): Promise<string | undefined> {
  const headers = { ...(length !== undefined && { 'content-length': String(length) }) }
  const request = new Request('http://stet.test/', { method: 'POST', body: sent, headers })
  const read = await readBody(request, { held: roomFor(room), limit: 10 })
  return read.ok ? undefined : read.failure.code
}

describe('a body', () => {
  it('is refused beyond the limit, by what it says its length is or by what comes', async () => {
    expect(await refusalOf('0123456789')).toBeUndefined()
    expect(await refusalOf('0123456789x')).toBe('too_large')
    expect(await refusalOf('', { length: 11 })).toBe('too_large')
  })

  it('is refused beyond what the process can hold, by what it says its length is or by what comes', async () => {
    expect(await refusalOf('01234', { room: 5 })).toBeUndefined()
    expect(await refusalOf('012345', { room: 5 })).toBe('unavailable')
    expect(await refusalOf('', { room: 5, length: 6 })).toBe('unavailable')
  })
})

function json(bytes: string | Uint8Array, type = 'application/json') {
  return readJson({ bytes: Buffer.from(bytes), type })
}

describe('JSON', () => {
  it('is read under its own type, and an empty body under any', () => {
    expect(json('{"a":1}', 'Application/JSON; charset=utf-8')).toEqual({ ok: true, value: { a: 1 } })
    expect(json('', 'text/plain')).toEqual({ ok: true, value: {} })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])(
    'is refused as %j, which a form of another site can send',
    (type) => {
      expect(json('{}', type)).toMatchObject({ ok: false, failure: { code: 'unsupported_type' } })
    },
  )

  it.each([
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'not valid UTF-8'],
    ['what is no JSON', '{', 'not valid JSON'],
    ['a NUL character', String.raw`{"a":["x",{"b":"\u0000"}]}`, 'NUL'],
    ['half a surrogate pair', String.raw`{"a":["x",{"b":"\ud800"}]}`, 'surrogate'],
    ['a field whose name has a NUL character', String.raw`{"a":["x",{"\u0000":1}]}`, 'A field name'],
  ])('is refused with %s', (_, bytes, message) => {
    const read = json(bytes)
    expect(read).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    expect(!read.ok && read.failure.message).toContain(message)
  })
})
