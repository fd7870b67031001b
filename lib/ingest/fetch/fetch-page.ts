import { ok } from '@/lib/core/result'
import { checkStatus } from './check-status'
import { failFetch, type Fetched } from './fetch-failure'
import type { FetchSettings } from './fetch-settings'
import type { FetchedPage } from './fetched-page'
import { followRedirects } from './follow-redirects'
import { acceptHeader, PAGE_TYPES, parseMediaType } from './media-type'
import type { Answer } from './request'
import { mayFetch } from './may-fetch'
import { honoursRobots, type Occasion } from './robots-setting'
import { parseWebAddress } from './parse-web-address'

/** Of the body once it is unpacked; what is on the way may not be longer either. */
const MAX_PAGE_BYTES = 10_000_000

/** For everything from looking up the name to the last byte, redirects included; robots.txt is asked before. */
const PAGE_TIMEOUT_MS = 15_000

export type FetchOptions = {
  /** Media types that are wanted; absent: everything that can be imported. */
  accept?: readonly string[] | undefined
  maxBytes?: number | undefined
  timeoutMs?: number | undefined
  /** On what occasion, by which the installation's setting says whether robots.txt is asked first; absent: single. */
  occasion?: Occasion | undefined
  /** Ends the fetching early, as a failure. */
  signal?: AbortSignal | undefined
  settings: FetchSettings
}

/**
 * Fetches one page from the web as anybody could who is not on this network, with its redirects. Whatever is wrong with
 * the address, the site or its answer is a failure with a sentence for whoever gave the address.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched<FetchedPage>> {
  const { settings } = options
  const url = parseWebAddress(address)
  if (!url.ok) return url
  const { timeoutMs = PAGE_TIMEOUT_MS, maxBytes = MAX_PAGE_BYTES, accept = PAGE_TYPES } = options
  const signal = options.signal ?? new AbortController().signal
  const mayRequest = robotsOn(options.occasion ?? 'single', { settings, signal })
  // Already here, since the page has its time to itself. What the site said is remembered.
  const allowed = await mayRequest?.(url.value)
  if (allowed?.ok === false) return allowed
  const how = {
    ...settings,
    accept: acceptHeader(accept),
    signal,
    deadline: AbortSignal.timeout(timeoutMs),
    timeoutMs,
    mayRequest,
  }
  return followRedirects(url.value, how, async (answer, redirects) => {
    const checked = checkAnswer(answer, { accept, maxBytes })
    if (!checked.ok) return checked
    const bytes = await answer.read({ maxBytes, beyond: 'refuse' })
    if (!bytes.ok) return bytes
    return ok({
      requestedUrl: url.value.href,
      url: answer.url.href,
      redirects,
      status: answer.status,
      headers: headersOfInterest(answer.headers),
      bytes: bytes.value,
      fetchedAt: new Date().toISOString(),
    })
  })
}

function robotsOn(occasion: Occasion, asking: Parameters<typeof mayFetch>[1]) {
  return honoursRobots(asking.settings.robots, occasion) ? (url: URL) => mayFetch(url, asking) : undefined
}

type Wanted = { accept: readonly string[]; maxBytes: number }

function checkAnswer(answer: Answer, { accept, maxBytes }: Wanted): Fetched<true> {
  const status = checkStatus(answer)
  if (!status.ok) return status
  const { type } = parseMediaType(answer.headers['content-type'])
  // Without a type the bytes decide, as they do for a file.
  if (type !== '' && !accept.includes(type))
    return failFetch(
      'invalid',
      `The address leads to a file of type ${type.slice(0, 100)}, which cannot be imported. Enter the address of a page or a document.`,
    )
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes)
    return failFetch(
      'too_large',
      `The response from ${answer.url.host} is too large. The limit is ${maxBytes / 1_000_000} MB.`,
    )
  return ok(true)
}

const OF_INTEREST: readonly string[] = [
  'content-type',
  'content-language',
  'last-modified',
  'date',
  'etag',
  'x-robots-tag',
  'link',
]

/** A header longer than this says nothing that is worth keeping. */
const MAX_HEADER_LENGTH = 2_000

function headersOfInterest(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    OF_INTEREST.flatMap((name) => {
      const value = headers[name]
      return value === undefined || value.length > MAX_HEADER_LENGTH ? [] : [[name, value]]
    }),
  )
}
