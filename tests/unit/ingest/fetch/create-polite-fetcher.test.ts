import { describe, expect, it } from 'vitest'
import type { Fetched } from '@/lib/ingest/fetch/fetch-failure'
import { failFetch } from '@/lib/ingest/fetch/fetch-failure'
import type { FetchedPage } from '@/lib/ingest/fetch/fetched-page'
import { createPoliteFetcher, type PoliteFetch } from '@/lib/ingest/fetch/create-polite-fetcher'
import { ok } from '@/lib/core/result'

function pageAt(url: string): Fetched<FetchedPage> {
  return ok({
    requestedUrl: url,
    url,
    redirects: [],
    status: 200,
    headers: {},
    bytes: new Uint8Array(),
    fetchedAt: '2026-11-23T07:00:00.000Z',
  })
}

/** A fetch that a test lets go of one by one, and a clock that it moves by hand. */
function stage() {
  const under: { address: string; finish: (page?: Fetched<FetchedPage>) => void }[] = []
  const waits: { ms: number; over: () => void }[] = []
  const fetch: PoliteFetch = (address) =>
    new Promise((resolve) => {
      under.push({ address, finish: (page = pageAt(address)) => resolve(page) })
    })
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      waits.push({ ms, over: resolve })
    })
  return { under, waits, polite: createPoliteFetcher({ fetch, wait, gapMs: 500 }) }
}

/** Lets everything run that waits for nothing but its turn. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

describe('fetching politely', () => {
  it('asks a host for one page at a time, in order, with a gap, and other hosts meanwhile', async () => {
    const { under, waits, polite } = stage()
    for (const address of ['http://a.test/1', 'http://a.test/2', 'http://b.test/1']) void polite(address)
    await settle()
    expect(under.map(({ address }) => address)).toEqual(['http://a.test/1', 'http://b.test/1'])
    under[0]?.finish()
    await settle()
    expect(under).toHaveLength(2)
    expect(waits.map(({ ms }) => ms)).toEqual([500])
    waits[0]?.over()
    await settle()
    expect(under.map(({ address }) => address)).toEqual([
      'http://a.test/1',
      'http://b.test/1',
      'http://a.test/2',
    ])
  })

  it('lets nothing wait that names no host', async () => {
    const { under, waits, polite } = stage()
    for (const address of ['no address', 'no address either', 'javascript:alert(1)']) void polite(address)
    await settle()
    expect(under).toHaveLength(3)
    for (const { finish } of under) finish()
    await settle()
    expect(waits).toEqual([])
  })

  it('goes on when one fails or throws', async () => {
    const outcomes: string[] = []
    let calls = 0
    const polite = createPoliteFetcher({
      fetch: (address) => {
        calls += 1
        if (calls === 1) return Promise.reject(new Error('a defect'))
        return Promise.resolve(calls === 2 ? failFetch('invalid', 'No.') : pageAt(address))
      },
      wait: () => Promise.resolve(),
    })
    await Promise.all(
      ['/1', '/2', '/3'].map(async (path) => {
        try {
          outcomes.push(String((await polite(`http://a.test${path}`)).ok))
        } catch {
          outcomes.push('threw')
        }
      }),
    )
    expect(outcomes).toEqual(['threw', 'false', 'true'])
  })

  it.each([
    [429, 2_000, [2_000]],
    [503, undefined, [5_000]],
    [503, 3_600_000, []],
    [404, 2_000, []],
  ])(
    'comes back once to a host that answers %d and asks for %s ms',
    async (status, retryAfterMs, expected) => {
      const waits: number[] = []
      let calls = 0
      const polite = createPoliteFetcher({
        fetch: () => {
          calls += 1
          return Promise.resolve(
            failFetch('unavailable', 'Busy.', {
              status,
              ...(retryAfterMs !== undefined && { retryAfterMs }),
            }),
          )
        },
        wait: (ms) => {
          waits.push(ms)
          return Promise.resolve()
        },
        gapMs: 0,
      })
      expect((await polite('http://a.test/')).ok).toBe(false)
      expect(waits.filter((ms) => ms > 0)).toEqual(expected)
      expect(calls).toBe(1 + expected.length)
    },
  )

  it('does not wait for whoever has lost interest', async () => {
    const stop = new AbortController()
    const asked: string[] = []
    const polite = createPoliteFetcher({
      fetch: (address) => {
        asked.push(address)
        queueMicrotask(() => {
          stop.abort()
        })
        return Promise.resolve(failFetch('unavailable', 'Busy.', { status: 503, retryAfterMs: 30_000 }))
      },
      gapMs: 86_400_000,
    })
    const fetchOne = (path: string) => polite(`http://a.test${path}`, { signal: stop.signal })
    const outcomes = await Promise.all(['/1', '/2', '/3'].map(fetchOne))
    expect(outcomes.map(({ ok: fetched }) => fetched)).toEqual([false, false, false])
    expect(asked.at(-1)).toBe('http://a.test/3')
  })

  it('says that it asks for a list', async () => {
    const asked: (string | undefined)[] = []
    const polite = createPoliteFetcher({
      fetch: (address, options) => {
        asked.push(options?.occasion)
        return Promise.resolve(pageAt(address))
      },
      gapMs: 0,
    })
    await polite('http://a.test/')
    expect(asked).toEqual(['bulk'])
  })
})
