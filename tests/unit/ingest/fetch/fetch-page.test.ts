import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { fetchPage, type FetchOptions } from '@/lib/ingest/fetch/fetch-page'
import { openRawSite, openSite, settingsFor } from '@/tests/factories/web-site'

const page: RequestListener = (_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>a')
}

type Given = Partial<FetchOptions> & { path?: string }

async function fetchFrom(answer: RequestListener, options: Given = {}) {
  await using site = await openSite(answer)
  const settings = settingsFor(`127.0.0.1:${site.port}`)
  const fetched = await fetchPage(`${site.origin}${options.path ?? '/'}`, { settings, ...options })
  return { fetched, requests: site.requests }
}

async function messageOf(answer: RequestListener, options: Given = {}): Promise<string> {
  const { fetched } = await fetchFrom(answer, options)
  return fetched.ok ? 'fetched' : `${fetched.failure.code}: ${fetched.failure.message}`
}

describe('a fetched page', () => {
  it('has its bytes, its address and the headers of interest alone', async () => {
    const { fetched } = await fetchFrom((_request, response) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=gbk',
        'last-modified': 'Mon, 23 Nov 2026 07:00:00 GMT',
        link: ['<a>; rel=x', '<b>; rel=y'],
        'set-cookie': 'a=1',
        'x-powered-by': 'steam',
      })
      response.end(Buffer.from([0x61, 0xff]))
    })
    if (!fetched.ok) throw new Error(fetched.failure.message)
    expect(fetched.value).toMatchObject({ status: 200, redirects: [], url: fetched.value.requestedUrl })
    expect([...fetched.value.bytes]).toEqual([0x61, 0xff])
    expect(Object.keys(fetched.value.headers).toSorted()).toEqual([
      'content-type',
      'date',
      'last-modified',
      'link',
    ])
    expect(fetched.value.headers['link']).toBe('<a>; rel=x, <b>; rel=y')
    expect(fetched.value.fetchedAt).toMatch(/^\d{4}-.*Z$/)
  })

  it('is asked for under our own name, without cookies or credentials', async () => {
    const { requests } = await fetchFrom((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/b', 'set-cookie': 'a=1' }).end()
      else page(request, response)
    })
    expect(requests.map(({ url }) => url)).toEqual(['/', '/b'])
    for (const { headers } of requests) {
      expect(headers['user-agent']).toBe('Stet/0.0.0 (a test)')
      expect(Object.keys(headers).toSorted()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ])
    }
  })

  it('comes from the checked address under the name that was asked for', async () => {
    await using site = await openSite(page)
    const settings = settingsFor(`127.0.0.1:${site.port}`, { names: { 'site.test': ['127.0.0.1'] } })
    const fetched = await fetchPage(`http://site.test.:${site.port}/a`, { settings })
    expect(fetched.ok).toBe(true)
    expect(site.requests[0]?.headers.host).toBe(`site.test:${site.port}`)
  })

  it('names the host in the TLS handshake, not its address', async () => {
    const heard: Buffer[] = []
    await using site = await openRawSite((socket) => {
      socket.once('data', (hello: Buffer) => {
        heard.push(hello)
        socket.end()
      })
    })
    const settings = settingsFor(`127.0.0.1:${site.port}`, { names: { 'site.test': ['127.0.0.1'] } })
    const fetched = await fetchPage(`https://site.test:${site.port}/`, { settings })
    expect(fetched.ok).toBe(false)
    expect(Buffer.concat(heard).toString('latin1')).toContain('site.test')
  })

  it('comes from the next address of a name when one does not answer', async () => {
    await using site = await openSite(page)
    const names = { 'site.test': ['127.0.0.3', '127.0.0.1'] }
    const settings = settingsFor(`127.0.0.1:${site.port}, 127.0.0.3:${site.port}`, { names })
    expect((await fetchPage(`http://site.test:${site.port}/`, { settings })).ok).toBe(true)
  })

  it('comes from nowhere when one address of a name is not allowed', async () => {
    await using site = await openSite(page)
    const names = { 'site.test': ['127.0.0.1', '127.0.0.3'] }
    const settings = settingsFor(`127.0.0.1:${site.port}`, { names })
    expect((await fetchPage(`http://site.test:${site.port}/`, { settings })).ok).toBe(false)
    expect(site.connections()).toBe(0)
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('of status %d is followed, without its fragment', async (status) => {
    const { fetched } = await fetchFrom((request, response) => {
      if (request.url === '/a') page(request, response)
      else response.writeHead(status, { location: 'a#b' }).end()
    })
    if (!fetched.ok) throw new Error(fetched.failure.message)
    const origin = new URL(fetched.value.url).origin
    expect(fetched.value).toMatchObject({
      requestedUrl: `${origin}/`,
      url: `${origin}/a`,
      redirects: [`${origin}/`],
    })
  })

  it('is followed five times and no more', async () => {
    const { fetched, requests } = await fetchFrom(
      (request, response) => {
        const step = Number(request.url?.slice(1))
        response.writeHead(302, { location: `/${step + 1}` }).end()
      },
      { path: '/1' },
    )
    expect(fetched).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    expect(requests).toHaveLength(6)
  })

  it('in a circle is given up', async () => {
    expect(await messageOf((_request, response) => response.writeHead(302, { location: '/' }).end())).toMatch(
      /in a loop/,
    )
  })

  it('to nowhere, to another scheme or to a private host is refused', async () => {
    for (const location of [
      undefined,
      'ftp://a.test/',
      'http://10.0.0.1/',
      'http://u:p@a.test/',
      'http://[',
    ]) {
      const headers = location === undefined ? {} : { location }
      expect(await messageOf((_request, response) => response.writeHead(302, headers).end())).toMatch(
        /^invalid: /,
      )
    }
  })

  it('in the markup is not followed', async () => {
    const { requests } = await fetchFrom((_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end('<meta http-equiv="refresh" content="0;url=/b">')
    })
    expect(requests).toHaveLength(1)
  })
})

describe('an answer did not return a page', () => {
  it.each([
    [204, /^invalid: .*did not return a page/],
    [206, /^invalid: .*did not return a page/],
    [401, /^invalid: .*requires sign-in/],
    [403, /^invalid: .*does not allow this page to be fetched/],
    [404, /^invalid: .*no page at this address/],
    [410, /^invalid: .*has removed this page/],
    [418, /^invalid: .*did not return a page/],
    [429, /^unavailable: .*is limiting requests/],
    [500, /^unavailable: .*has a server error/],
    [503, /^unavailable: .*has a server error/],
  ])('of status %d says so', async (status, message) => {
    const told = await messageOf((_request, response) => response.writeHead(status).end())
    expect(told).toMatch(message)
    expect(told).toContain(`status ${status}`)
  })

  it.each([
    ['120', 120_000],
    ['Mon, 23 Nov 2026 07:00:30 GMT', 30_000],
    ['soon', undefined],
  ])('says when to come back: %j', async (retryAfter, ms) => {
    const { fetched } = await fetchFrom((_request, response) =>
      response.writeHead(503, { 'retry-after': retryAfter, date: 'Mon, 23 Nov 2026 07:00:00 GMT' }).end(),
    )
    if (fetched.ok) throw new Error('fetched')
    expect(fetched.failure).toMatchObject({ status: 503 })
    expect(fetched.failure.retryAfterMs).toBe(ms)
  })

  it('of another type is refused before it is read', async () => {
    const video: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4' }).write('x')
    }
    expect(await messageOf(video)).toMatch(/^invalid: .*video\/mp4/)
    expect(await messageOf(page, { accept: ['image/png'] })).toMatch(/^invalid: .*text\/html/)
  })

  it.each([{ 'content-type': 'application/octet-stream' }, { 'content-type': 'nonsense' }, {}])(
    'is for the bytes to tell with the headers %o',
    async (headers) => {
      expect(await messageOf((_request, response) => response.writeHead(200, headers).end('x'))).toBe(
        'fetched',
      )
    },
  )

  it('that takes too long, or is no longer wanted, is given up', async () => {
    const silent: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('x')
    }
    expect(await messageOf(silent, { timeoutMs: 100 })).toMatch(/^unavailable: .*within 0.1 seconds/)
    expect(await messageOf(silent, { signal: AbortSignal.timeout(50) })).toBe(
      'unavailable: Fetching was cancelled.',
    )
    expect(await messageOf(page, { signal: AbortSignal.abort() })).toBe(
      'unavailable: Fetching was cancelled.',
    )
  })

  it('from a name server that never answers is given up', async () => {
    const settings = settingsFor('', { resolve: () => new Promise(() => undefined) })
    const fetched = await fetchPage('http://site.test/', { settings, timeoutMs: 50 })
    expect(fetched).toMatchObject({ ok: false, failure: { code: 'unavailable' } })
  })

  it('from a name that is not known says so', async () => {
    const fetched = await fetchPage('http://no-such.test/', { settings: settingsFor('') })
    expect(fetched).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'url' } })
  })

  it('from a port where nothing listens says so', async () => {
    const site = await openSite(page)
    await site.close()
    const fetched = await fetchPage(site.origin, { settings: settingsFor(`127.0.0.1:${site.port}`) })
    if (fetched.ok) throw new Error('fetched')
    expect(fetched.failure.code).toBe('unavailable')
    expect(fetched.failure.message).toMatch(/refused the connection/)
  })
})
