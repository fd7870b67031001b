import { type IncomingHttpHeaders, request as askPlainly } from 'node:http'
import { request as askSecurely } from 'node:https'
import { text } from 'node:stream/consumers'

export type Asked = {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** The address of this machine that the connection comes from. */
  from?: string
  /** The certificate that is believed. */
  ca?: string
}

export type Answered = { status: number; headers: IncomingHttpHeaders; body: string }

/** Asks as a program does that chooses its own headers and where it connects from. Follows nothing and keeps no cookie. */
export function ask(
  url: string,
  { method = 'GET', headers = {}, body, from, ca }: Asked = {},
): Promise<Answered> {
  const send = url.startsWith('https:') ? askSecurely : askPlainly
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const options = {
    method,
    headers: { ...length, ...headers },
    family: 4,
    agent: false,
    ...(ca !== undefined && { ca }),
  }
  return new Promise((resolve, reject) => {
    const sent = send(url, { ...options, ...(from !== undefined && { localAddress: from }) }, (answer) => {
      text(answer).then(
        (read) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: read }),
        reject,
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The cookies that an answer sets, as a browser would send them back. */
export function cookiesOf({ headers }: Answered): string {
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';', 1)[0]).join('; ')
}
