import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addressOf } from '@/components/api/address-of'
import { createApiClient } from '@/components/api/api-client'
import { articleApi } from '@/lib/schema/api/article'
import { claimApi } from '@/lib/schema/api/claim'
import { evidenceApi } from '@/lib/schema/api/source'
import { sentenceApi } from '@/lib/schema/api/sentence'
import { workspaceApi } from '@/lib/schema/api/workspace'

const call = createApiClient('desk')
const params = { articleId: 'a1' }

afterEach(() => vi.unstubAllGlobals())

/** A server that answers this to whatever comes, and the requests that came. */
function serve(body: string | null, status = 200) {
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, { status })))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

async function expectUnavailable(message: RegExp): Promise<void> {
  const answer = await call(sentenceApi.readSeen, { params })
  const { failure } = answer.ok ? { failure: undefined } : answer
  expect(failure?.code).toBe('unavailable')
  expect(failure?.message).toMatch(message)
}

describe('the address of a route', () => {
  it('is filled with the parameters of its path, made safe', () => {
    expect(addressOf('desk', claimApi.read, { params: { claimId: 'a/b?' } })).toBe(
      '/api/v1/workspaces/desk/claims/a%2Fb%3F',
    )
  })

  it('has the query that is asked for, without what is undefined', () => {
    const query = { search: 'salt & sea', limit: 5, cursor: undefined }
    expect(addressOf('desk', claimApi.list, { query })).toBe(
      '/api/v1/workspaces/desk/claims?search=salt+%26+sea&limit=5',
    )
  })
})

describe('a call', () => {
  it('sends the method and the body of its route, the revision and the key', async () => {
    const fetched = serve('{}')
    const request = { body: { name: 'Desk' }, ifMatch: 7, idempotencyKey: 'k' }
    await call(workspaceApi.update, request)
    const [address, init] = fetched.mock.calls[0] ?? []
    expect(address).toBe('/api/v1/workspaces/desk/')
    expect(init).toMatchObject({ method: 'PATCH', body: '{"name":"Desk"}' })
    expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
      'content-type': 'application/json',
      'if-match': '"7"',
      'idempotency-key': 'k',
    })
  })

  it('does not compile without the revision that its route requires, nor with one that its route ignores', () => {
    const calls = () => [
      // @ts-expect-error A change of what has a revision says which one it is based on.
      call(evidenceApi.delete, { params: { evidenceId: 'e' } }),
      // @ts-expect-error Nothing here has a revision.
      call(sentenceApi.readSeen, { params, ifMatch: 1 }),
    ]
    expect(calls).toBeInstanceOf(Function)
  })

  it('names the member that it is made for', async () => {
    const fetched = serve('{}')
    await createApiClient('desk', 'm1')(sentenceApi.readSeen, { params })
    expect(new Headers(fetched.mock.calls[0]?.[1]?.headers).get('stet-member')).toBe('m1')
  })

  it('sends a form as it is, with the type that the browser gives it', async () => {
    const fetched = serve('{}', 422)
    const body = new FormData()
    await call(articleApi.import, { body })
    expect(fetched.mock.calls[0]?.[1]?.body).toBe(body)
    expect([...new Headers(fetched.mock.calls[0]?.[1]?.headers)]).toEqual([])
  })

  it('gives the answer as its schema reads it', async () => {
    serve(JSON.stringify({ seen: [1, 2], later: 'a field that this page does not know' }))
    expect(await call(sentenceApi.readSeen, { params })).toEqual({ ok: true, value: { seen: [1, 2] } })
  })

  it('succeeds with nothing where nothing is answered', async () => {
    serve(null, 204)
    expect(await call(evidenceApi.delete, { params: { evidenceId: 'e' }, ifMatch: 1 })).toEqual({
      ok: true,
      value: undefined,
    })
  })
})

describe('a call that is to be done once', () => {
  const storage = new Map<string, string>()
  const body = { text: 'An article.' }

  beforeEach(() => {
    storage.clear()
    vi.stubGlobal('sessionStorage', {
      getItem: (name: string) => storage.get(name) ?? null,
      setItem: (name: string, value: string) => storage.set(name, value),
      removeItem: (name: string) => storage.delete(name),
    })
  })

  async function keyFor(sent: { text: string } | FormData, status: number | 'lost'): Promise<string | null> {
    const fetched = status === 'lost' ? vi.fn<typeof fetch>(() => Promise.reject(new TypeError())) : undefined
    if (fetched) vi.stubGlobal('fetch', fetched)
    const used = fetched ?? serve('{}', typeof status === 'number' ? status : 200)
    await call(articleApi.import, { body: sent, once: true })
    return new Headers(used.mock.calls[0]?.[1]?.headers).get('idempotency-key')
  }

  it('has the same key until an answer has come', async () => {
    const first = await keyFor(body, 'lost')
    expect(first).toMatch(/^[0-9a-f-]{36}$/)
    expect(await keyFor(body, 502)).toBe(first)
    expect(await keyFor({ text: 'Another.' }, 'lost')).not.toBe(first)
    expect(await keyFor(body, 'lost')).toBe(first)
    serve(
      JSON.stringify({ type: 'about:blank', title: 'x', status: 409, detail: 'There.', code: 'conflict' }),
      409,
    )
    await call(articleApi.import, { body, once: true })
    expect(await keyFor(body, 'lost')).not.toBe(first)
  })

  it('knows a form by its fields and files', async () => {
    const formWith = (text: string) => {
      const form = new FormData()
      form.set('title', 'One')
      form.set('file', new File([text], 'one.txt', { lastModified: 1 }))
      return form
    }
    const first = await keyFor(formWith('abc'), 'lost')
    expect(await keyFor(formWith('abc'), 'lost')).toBe(first)
    expect(await keyFor(formWith('abcd'), 'lost')).not.toBe(first)
  })
})

describe('a call fails', () => {
  it.each([['<html>'], ['{"seen":"all"}'], ['']])('where the answer is %j', async (text) => {
    serve(text)
    await expectUnavailable(/not what this page expects/)
  })

  it('with what the problem says', async () => {
    const problem = { type: 'about:blank', title: 'Conflict', status: 409, detail: 'Changed.' }
    const rest = { code: 'conflict', field: 'x', issues: [{ field: 'x', message: 'y' }], current: { id: 1 } }
    serve(JSON.stringify({ ...problem, ...rest }), 409)
    expect(await call(sentenceApi.readSeen, { params })).toEqual({
      ok: false,
      failure: { message: 'Changed.', ...rest },
    })
  })

  it('as unavailable where the problem is a defect of the server', async () => {
    serve(
      JSON.stringify({ type: 'about:blank', title: 'x', status: 500, detail: 'Ours.', incident: 'i' }),
      500,
    )
    expect(await call(sentenceApi.readSeen, { params })).toEqual({
      ok: false,
      failure: { code: 'unavailable', message: 'Ours.' },
    })
  })

  it('with the status where a proxy answered', async () => {
    serve('<h1>Bad gateway</h1>', 502)
    await expectUnavailable(/502/)
  })

  it('as unavailable where the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expectUnavailable(/cannot be reached/)
  })

  it('with an exception where it was given up', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('', 'AbortError')))
    await expect(call(sentenceApi.readSeen, { params })).rejects.toThrow(DOMException)
  })
})
