import { ok } from '@/lib/core/result'
import { createByteCache } from '@/lib/core/byte-cache'
import { failFetch, type Fetched } from './fetch-failure'
import type { FetchSettings } from './fetch-settings'
import { followRedirects } from './follow-redirects'
import { readRobots, type RobotsRules } from './robots-rules'
import { PRODUCT_TOKEN } from './user-agent-of'

/** Twelve times what most sites need; RFC 9309 asks for no less than this to be read, and the rest may be left. */
const MAX_ROBOTS_BYTES = 512_000
const ROBOTS_TIMEOUT_MS = 10_000

/** A site may change its mind within the hour; one that did not answer is asked again sooner. */
const KEPT_MS = 3_600_000
const KEPT_UNREACHABLE_MS = 60_000
const CACHE_BYTES = 20_000_000

/** `null` when the site did not say: then nothing of it may be fetched (RFC 9309, 2.3.1.4). */
type Known = { rules: RobotsRules | null; size: number; until: number }

const cache = createByteCache<Known>(CACHE_BYTES, ({ size }) => size)

type Asking = { settings: FetchSettings; signal: AbortSignal }

/** Whether the site's robots.txt lets us fetch this address. Each site is asked once in a while, not for each address. */
export async function mayFetch(url: URL, asking: Asking): Promise<Fetched<true>> {
  const rules = await rulesOf(url.origin, asking)
  if (!rules.ok) return rules
  if (rules.value === null)
    return failFetch(
      'unavailable',
      `The robots.txt of ${url.host} could not be read, so the page was not fetched. Try again later, or import the page on its own.`,
    )
  if (rules.value.allows(url.pathname + url.search)) return ok(true)
  return failFetch(
    'invalid',
    `${url.host} does not allow programs to fetch this page (robots.txt). Save it in a browser and upload the file.`,
  )
}

async function rulesOf(origin: string, asking: Asking): Promise<Fetched<RobotsRules | null>> {
  const known = cache.get(origin)
  if (known && known.until > Date.now()) return ok(known.rules)
  const text = await fetchRobots(origin, asking)
  if (!text.ok) return text
  const rules = text.value === null ? null : readRobots(text.value, PRODUCT_TOKEN)
  const keptMs = rules ? KEPT_MS : KEPT_UNREACHABLE_MS
  // Rules are several small objects a line: about four times their text.
  cache.set(origin, { rules, size: 4 * (text.value?.length ?? 0), until: Date.now() + keptMs })
  return ok(rules)
}

/** The file's text, empty where there is none, `null` where the site cannot say; a failure where it cannot be asked. */
async function fetchRobots(origin: string, { settings, signal }: Asking): Promise<Fetched<string | null>> {
  const how = {
    ...settings,
    accept: 'text/plain, */*;q=0.1',
    signal,
    deadline: AbortSignal.timeout(ROBOTS_TIMEOUT_MS),
    timeoutMs: ROBOTS_TIMEOUT_MS,
  }
  return followRedirects(new URL('/robots.txt', origin), how, async ({ status, read }) => {
    if (status === 429 || status >= 500) return ok(null)
    if (status >= 400) return ok('')
    const bytes = await read({ maxBytes: MAX_ROBOTS_BYTES, beyond: 'leave' })
    return bytes.ok ? ok(new TextDecoder().decode(bytes.value)) : bytes
  })
}
