import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApiClient } from '@/components/ui/api-client'
import { readPages } from '@/components/ui/read-pages'

const call = createApiClient('desk')

function answering(...answers: (Response | Error)[]) {
  const requests: Request[] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    requests.push(new Request(`http://stet.test${path}`, init))
    const answer = answers.shift()
    return answer instanceof Response
      ? Promise.resolve(answer)
      : Promise.reject(answer ?? new Error('No answer.'))
  })
  return requests
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status })
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a call', () => {
  it('goes to the workspace, with what it is based on and its key', async () => {
    const requests = answering(json({ id: 1 }))
    const answer = await call('/claims/c1', {
      method: 'PATCH',
      body: { text: 'x' },
      ifMatch: 3,
      idempotencyKey: 'k',
    })
    expect(answer).toEqual({ ok: true, value: { id: 1 } })
    const [request] = requests
    expect(request?.url).toBe('http://stet.test/api/v1/workspaces/desk/claims/c1')
    expect(request?.headers.get('if-match')).toBe('"3"')
    expect(request?.headers.get('idempotency-key')).toBe('k')
    expect(await request?.json()).toEqual({ text: 'x' })
  })

  it('that answers nothing has no value', async () => {
    answering(new Response(null, { status: 204 }))
    expect(await call('/claims/c1', { method: 'DELETE' })).toEqual({ ok: true, value: undefined })
  })

  it.each([
    [
      'a problem',
      { code: 'conflict', detail: 'Changed.', current: { id: 1 }, field: 'revision' },
      'conflict',
    ],
    ['a code of a newer server', { code: 'teapot', detail: 'Short and stout.' }, 'unavailable'],
    ['a problem without words', { code: 'conflict' }, 'unavailable'],
    ['a list', [], 'unavailable'],
  ])('that fails with %s is a failure: %s', async (_, body, code) => {
    answering(json(body, 409))
    const answer = await call('/claims')
    expect(answer.ok ? undefined : answer.failure.code).toBe(code)
  })

  it('keeps what the failure says of the input', async () => {
    const issues = [{ field: 'text', message: 'Too long.' }]
    answering(
      json({ code: 'conflict', detail: 'Changed.', current: { id: 1 }, field: 'revision', issues }, 409),
    )
    expect(await call('/claims')).toEqual({
      ok: false,
      failure: { code: 'conflict', message: 'Changed.', field: 'revision', issues, current: { id: 1 } },
    })
  })

  it('that a proxy answers, or nobody, is unavailable', async () => {
    answering(new Response('<h1>Bad gateway</h1>', { status: 502 }), new TypeError('fetch failed'))
    for (const answer of [await call('/claims'), await call('/claims')])
      expect(answer.ok ? undefined : answer.failure.code).toBe('unavailable')
  })

  it('that was called off is no failure: whoever called it off knows', async () => {
    answering(new DOMException('Off.', 'AbortError'))
    await expect(call('/claims')).rejects.toThrow('Off.')
  })
})

describe('all pages of a list', () => {
  it('are read one after another, from cursor to cursor', async () => {
    const requests = answering(
      json({ items: [1], nextCursor: 'a b' }),
      json({ items: [2], nextCursor: null }),
    )
    const pages = await readPages<{ items: number[]; nextCursor: string | null }>(
      call,
      '/claims',
      new AbortController().signal,
    )
    expect(pages.ok && pages.value.flatMap(({ items }) => items)).toEqual([1, 2])
    expect(requests.map(({ url }) => new URL(url).searchParams.get('cursor'))).toEqual([null, 'a b'])
  })

  it('fail with the first page that fails', async () => {
    answering(json({ items: [1], nextCursor: 'a' }), json({ code: 'forbidden', detail: 'No.' }, 403))
    const pages = await readPages(call, '/claims', new AbortController().signal)
    expect(pages.ok ? undefined : pages.failure.code).toBe('forbidden')
  })
})
