import { ok } from '@/lib/core/result'
import { failFetch, type Fetched } from './fetch-failure'
import type { Answer } from './request'

/** Refuses an answer that is no page, in words that say what to do about it. */
export function checkStatus({ status, headers, url }: Answer): Fetched<true> {
  if (status >= 200 && status < 300 && !WITHOUT_PAGE.includes(status)) return ok(true)
  const retryAfterMs = readRetryAfter(headers['retry-after'], headers['date'])
  const [code, message] = refusalOf(status, url.host)
  return failFetch(code, `${message} (status ${status})`, {
    status,
    ...(retryAfterMs !== null && { retryAfterMs }),
  })
}

/** No content, and a part of some. */
const WITHOUT_PAGE: readonly number[] = [204, 205, 206]

function refusalOf(status: number, host: string): [code: 'invalid' | 'unavailable', message: string] {
  const named = BY_STATUS[status]
  if (named !== undefined) return ['invalid', named.replace('HOST', host)]
  if (status === 429) return ['unavailable', `${host} is limiting requests. Try again later.`]
  if (status >= 500) return ['unavailable', `${host} has a server error. Try again later.`]
  return ['invalid', `${host} did not return a page. Check the address in a browser.`]
}

const UPLOAD = 'Save the page in a browser and upload the file.'

const BY_STATUS: Readonly<Record<number, string>> = {
  401: `This page requires sign-in at HOST. ${UPLOAD}`,
  402: `HOST requires payment for this page. ${UPLOAD}`,
  403: `HOST does not allow this page to be fetched. It may require sign-in. ${UPLOAD}`,
  404: 'HOST has no page at this address. Check it in a browser.',
  407: `This page requires sign-in at HOST. ${UPLOAD}`,
  410: 'HOST has removed this page. An archive may still have a copy.',
  451: 'HOST does not show this page for legal reasons.',
}

/** `Retry-After` in milliseconds: seconds, or a date that is read by the site's own clock where it tells the time. */
function readRetryAfter(header: string | undefined, date: string | undefined): number | null {
  if (header === undefined) return null
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1_000
  const until = Date.parse(header)
  const now = Date.parse(date ?? '')
  return Number.isNaN(until) ? null : Math.max(0, until - (Number.isNaN(now) ? Date.now() : now))
}
