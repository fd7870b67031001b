import { ok } from '@/lib/core/result'
import { failFetch, type Fetched } from './fetch-failure'
import { request, type Answer, type RequestSettings } from './request'
import { parseWebAddress } from './parse-web-address'

const MAX_REDIRECTS = 5
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

/** Asked before each request of a chain, the first one included. */
export type MayRequest = (url: URL) => Promise<Fetched<true>>

type Step<T> = { end: true; value: T } | { end: false; next: URL }

/**
 * Requests an address and those that it points on to, each through the same gate, and hands the answer that points
 * nowhere to `work`, with the addresses that came before. What a page's markup points to is not followed.
 */
export async function followRedirects<T>(
  start: URL,
  settings: RequestSettings & { mayRequest?: MayRequest | undefined },
  work: (answer: Answer, redirects: readonly string[]) => Promise<Fetched<T>>,
): Promise<Fetched<T>> {
  const redirects: string[] = []
  for (let url = start; ;) {
    const may = (await settings.mayRequest?.(url)) ?? ok(true)
    if (!may.ok) return may
    const step = await request<Step<T>>(url, settings, async (answer) => {
      if (REDIRECTS.includes(answer.status)) return nextStep(answer)
      const done = await work(answer, redirects)
      return done.ok ? ok({ end: true, value: done.value }) : done
    })
    if (!step.ok) return step
    if (step.value.end) return ok(step.value.value)
    redirects.push(url.href)
    url = step.value.next
    if (redirects.includes(url.href))
      return failFetch(
        'invalid',
        `${start.host} redirects in a loop, possibly because it requires cookies. Save the page in a browser and upload the file.`,
      )
    if (redirects.length > MAX_REDIRECTS)
      return failFetch(
        'invalid',
        `The address redirects more than ${MAX_REDIRECTS} times. Use the final address shown in a browser.`,
      )
  }
}

function nextStep({ url, headers }: Answer): Fetched<{ end: false; next: URL }> {
  const location = headers['location']
  if (location === undefined) return failFetch('invalid', `${url.host} redirects without giving an address.`)
  const next = parseWebAddress(location, url)
  if (next.ok) return ok({ end: false, next: next.value })
  return failFetch(
    'invalid',
    `${url.host} redirects to an address that cannot be fetched. ${next.failure.message}`,
  )
}
