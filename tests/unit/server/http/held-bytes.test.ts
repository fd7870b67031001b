import { describe, expect, it, onTestFinished } from 'vitest'
import { holdBytes, type HeldBytes } from '@/lib/server/http/held-bytes'
import { readBody } from '@/lib/server/http/read-body'

const MB = 1024 * 1024

describe('what large bodies hold together', () => {
  it('has an end, which small ones never reach', () => {
    const [first, second, third, fourth] = [request(), request(), request(), request()]
    expect([first, second, third].map((held) => held.growTo(64 * MB))).toEqual([true, true, true])
    expect(fourth.growTo(2 * MB)).toBe(false)
    expect(fourth.growTo(MB)).toBe(true)
    second.release()
    expect(fourth.growTo(64 * MB)).toBe(true)
    expect(second.growTo(2 * MB)).toBe(false)
  })

  it('counts a body by what it has sent, or by what it said it would send', async () => {
    const others = request()
    others.growTo(190 * MB)
    const sent = await readBody(upload(3 * MB), { held: request() })
    const declared = await readBody(upload(1, { 'content-length': String(3 * MB) }), { held: request() })
    expect([sent, declared]).toMatchObject([
      { ok: false, failure: { code: 'unavailable' } },
      { ok: false, failure: { code: 'unavailable' } },
    ])
    others.release()
    expect(await readBody(upload(3 * MB), { held: request() })).toMatchObject({
      ok: true,
      value: { bytes: { length: 3 * MB } },
    })
  })
})

function request(): HeldBytes {
  const held = holdBytes()
  onTestFinished(() => held.release())
  return held
}

function upload(bytes: number, headers: Record<string, string> = {}): Request {
  return new Request('http://stet.test/', { method: 'POST', body: new Uint8Array(bytes), headers })
}
