import { Client } from 'undici'
import { ok } from '@/lib/core/result'
import { connectTo } from './connect-to'
import { ACCEPTED_ENCODINGS, decompressorsFor } from './decompressors-for'
import type { Fetched } from './fetch-failure'
import { passGate, type Gate } from './gate'
import { networkFailure } from './network-failure'
import { readBody, type BodyLimit } from './read-body'

/** What a site answered to one request; its body is still on the way. */
export type Answer = {
  url: URL
  status: number
  /** By lower-case name; several of one name are joined with a comma. */
  headers: Readonly<Record<string, string>>
  /** Reads the body to its end, once. */
  read: (limit: BodyLimit) => Promise<Fetched<Uint8Array<ArrayBuffer>>>
}

export type RequestSettings = {
  gate: Gate
  userAgent: string
  /** What is asked for, as an `Accept` header. */
  accept: string
  /** Ends the request, for the reason that whoever asked no longer wants it. */
  signal: AbortSignal
  /** Ends the request, for the reason that it took `timeoutMs`. */
  deadline: AbortSignal
  timeoutMs: number
}

const MAX_HEADER_BYTES = 32_768

/** One address of several that does not answer must not use up the time of those that would. */
const CONNECT_TIMEOUT_MS = 5_000

/**
 * Sends one request through the gate and hands the answer to `work`. The connection is made for this request alone and is
 * gone when `work` is done: nothing of the body is read that `work` does not ask for. Sends no cookies and no credentials.
 */
export async function request<T>(
  url: URL,
  settings: RequestSettings,
  work: (answer: Answer) => Promise<Fetched<T>>,
): Promise<Fetched<T>> {
  const circumstances = { ...settings, host: url.host }
  const signal = AbortSignal.any([settings.signal, settings.deadline])
  let client: Client | undefined
  try {
    signal.throwIfAborted()
    const addresses = await orAborted(passGate(url, settings.gate), signal)
    if (!addresses.ok) return addresses
    client = new Client(url.origin, {
      connect: connectTo(addresses.value, {
        timeoutMs: Math.min(CONNECT_TIMEOUT_MS, settings.timeoutMs),
        signal,
      }),
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: settings.timeoutMs,
      bodyTimeout: settings.timeoutMs,
    })
    const { statusCode, headers, body } = await client.request({
      method: 'GET',
      reset: true,
      path: url.pathname + url.search,
      headers: {
        'user-agent': settings.userAgent,
        accept: settings.accept,
        'accept-encoding': ACCEPTED_ENCODINGS,
      },
      signal,
    })
    // Whoever does not read the body leaves it to be torn down with the connection, which the body says as an error.
    body.on('error', () => undefined)
    const flat = flatten(headers)
    return await work({
      url,
      status: statusCode,
      headers: flat,
      async read(limit) {
        const steps = decompressorsFor(flat['content-encoding'])
        if (!steps.ok) return steps
        try {
          return ok(await readBody(body, steps.value, limit))
        } catch (error) {
          return networkFailure(error, circumstances)
        }
      },
    })
  } catch (error) {
    return networkFailure(error, circumstances)
  } finally {
    await client?.destroy()
  }
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = typeof value === 'string' ? value : value.join(', ')
  }
  return flat
}

/** The promise's outcome, or the signal's reason if that comes first: a name server cannot be told to stop. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: (() => void) | undefined
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(new Error('Aborted.', { cause: signal.reason }))
    }
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    if (stop) signal.removeEventListener('abort', stop)
  }
}
