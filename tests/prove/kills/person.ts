import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'

const WORKSPACE = '/api/v1/workspaces/demo'
/** A write that is not answered for so long is stuck. */
const STUCK_MS = 4 * 60_000
/** So many first answers get lost on their way, whatever they are. */
const LOST_PERCENT = 5
const csrfSchema = z.object({ csrfToken: z.string() })

export type Sent = { body?: unknown; form?: () => FormData; revision?: number }
export type Answer = { status: number; body: unknown; revision: number | undefined }

/** An answer with a secret is given once; the second one says that it was given. */
const shownOnce = z.object({ detail: z.string().regex(/is shown once only/), current: z.unknown() })

/** No answer came, and the writer takes that for a success. */
export class Believed extends Error {}
/** No answer came for very long. */
export class Stuck extends Error {}

/** Neither a passing fault nor a request to wait. */
function isFinal({ status }: Answer): boolean {
  return status < 500 && status !== 429
}

function settled(answer: Answer): Answer {
  const again = shownOnce.safeParse(answer.body)
  return answer.status === 409 && again.success
    ? { ...answer, status: 200, body: again.data.current }
    : answer
}

/** Somebody who writes through the HTTP API, each request under a key of its own, and again until it is answered. */
export class Person {
  readonly #cookies = new Map<string, string>()
  /** How often a request was sent again, and how often its answer was the first one's. */
  resent = 0
  replayed = 0
  defects = 0

  constructor(
    readonly origin: string,
    readonly login: { email: string; password: string },
    /** Takes silence for a success, and sends a request whose answer was lost as another one. */
    readonly misbehaves: boolean,
  ) {}

  async write(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const latest = Date.now() + STUCK_MS
    let key = randomUUID()
    for (let tries = 0; Date.now() < latest; tries += 1) {
      const answer = await this.#try(method, path, { ...sent, key })
      const isLost = tries === 0 && randomInt(100) < LOST_PERCENT
      if (answer && isFinal(answer) && !isLost) return settled(answer)
      if (answer?.status === 500) this.defects += 1
      if (this.misbehaves && isLost) key = randomUUID()
      else if (this.misbehaves) {
        await pause(1000)
        throw new Believed()
      }
      this.resent += 1
      await pause(100)
    }
    throw new Stuck(`${method} ${path} was not answered.`)
  }

  async #try(method: string, path: string, sent: Sent & { key: string }): Promise<Answer | undefined> {
    try {
      const answer = await this.#send(method, path, sent)
      if (![401, 403].includes(answer.status)) return answer
      // The session has ended, or the sign-in was too long ago for what is asked.
      await this.signIn()
      return undefined
    } catch {
      return undefined
    }
  }

  async #send(
    method: string,
    path: string,
    { body, form, revision, key }: Sent & { key: string },
  ): Promise<Answer> {
    const headers = new Headers({ cookie: this.#cookie(), 'idempotency-key': key })
    if (revision !== undefined) headers.set('if-match', `"${String(revision)}"`)
    if (body !== undefined) headers.set('content-type', 'application/json')
    const response = await fetch(this.origin + WORKSPACE + path, {
      method,
      headers,
      body: form ? form() : body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    })
    const text = await response.text()
    if (response.headers.get('idempotency-replayed') === 'true') this.replayed += 1
    const etag = /"(\d+)"/.exec(response.headers.get('etag') ?? '')?.[1]
    const json: unknown = text === '' ? undefined : JSON.parse(text)
    return { status: response.status, body: json, revision: etag === undefined ? undefined : Number(etag) }
  }

  /** Signs in, for which the server may have to come back first. */
  async signIn(): Promise<void> {
    const token = csrfSchema.parse(await (await this.#ask('/api/auth/csrf')).json())
    await this.#ask('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ ...token, ...this.login }),
    })
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { cookie: this.#cookie() }
    const response = await fetch(this.origin + path, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    return response
  }

  #cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
