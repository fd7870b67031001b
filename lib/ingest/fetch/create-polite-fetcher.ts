import { setTimeout as sleep } from 'node:timers/promises'
import type { Fetched } from './fetch-failure'
import type { FetchOptions } from './fetch-page'
import type { FetchedPage } from './fetched-page'

type PageOptions = Omit<FetchOptions, 'settings'>

export type PoliteFetch = (address: string, options?: PageOptions) => Promise<Fetched<FetchedPage>>

export type Politeness = {
  /** How long a host is left alone between two requests. */
  gapMs?: number
  /** The longest wait that a host's `Retry-After` is granted; one that asks for more is not asked again. */
  maxRetryAfterMs?: number
  fetch: PoliteFetch
  /** Injected by tests. */
  wait?: (ms: number, signal: AbortSignal | undefined) => Promise<void>
}

/** What a host is granted that is too busy and does not say for how long. */
const DEFAULT_RETRY_MS = 5_000

/**
 * Fetches for a job that has many addresses: one request at a time to a host, with a gap, any number of hosts side by
 * side; robots.txt as the installation's setting has it for lists; one more try for a host that says it is too busy.
 * Knows only of its own requests, so one of them serves a whole process.
 */
export function createPoliteFetcher({
  gapMs = 500,
  maxRetryAfterMs = 30_000,
  fetch,
  wait = waitFor,
}: Politeness): PoliteFetch {
  const queues = new Map<string, Promise<void>>()

  return async function fetchPolitely(address, options = {}) {
    const host = hostOf(address)
    // What names no host is refused without one being asked, so that it waits for nobody.
    if (host === '') return fetchTwiceIfAsked(address, options)
    const turn = queues.get(host) ?? Promise.resolve()
    const { promise: done, resolve: finish } = latch()
    queues.set(host, done)
    await turn
    try {
      return await fetchTwiceIfAsked(address, options)
    } finally {
      void leaveAlone(host, { done, finish, signal: options.signal })
    }
  }

  async function fetchTwiceIfAsked(address: string, options: PageOptions): Promise<Fetched<FetchedPage>> {
    const asked: PageOptions = { occasion: 'bulk', ...options }
    const first = await fetch(address, asked)
    if (first.ok || (first.failure.status !== 429 && first.failure.status !== 503)) return first
    const pause = first.failure.retryAfterMs ?? DEFAULT_RETRY_MS
    if (pause > maxRetryAfterMs || options.signal?.aborted === true) return first
    await wait(pause, options.signal)
    return fetch(address, asked)
  }

  async function leaveAlone(host: string, { done, finish, signal }: Turn): Promise<void> {
    await wait(gapMs, signal)
    if (queues.get(host) === done) queues.delete(host)
    finish()
  }
}

type Turn = { done: Promise<void>; finish: () => void; signal: AbortSignal | undefined }

function latch(): { promise: Promise<void>; resolve: () => void } {
  let open: () => void = () => undefined
  const promise = new Promise<void>((resolve) => {
    open = resolve
  })
  return { promise, resolve: open }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : ''
}

/** A wait that is cut short by the signal; the request after it will say why nothing came of it. */
async function waitFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(ms, undefined, { signal })
  } catch (error) {
    if (signal?.aborted !== true) throw error
  }
}
