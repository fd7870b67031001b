import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { parse } from 'hono/utils/cookie'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { originOf } from './origin-of'

export type AuthServer = { origin: string; stop: () => Promise<void> }

/** next-auth's addresses under `/api/auth`, as the app serves them; whatever else is asked for is an empty page. */
export async function startAuthServer(options: (cookies: string) => NextAuthOptions): Promise<AuthServer> {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = originOf(server)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin)
    if (!pathname.startsWith('/api/auth/')) {
      response.end()
      return
    }
    const body = Object.fromEntries(new URLSearchParams(await text(request)))
    const nextauth = pathname.slice('/api/auth/'.length).split('/')
    const asked = Object.assign(request, {
      body,
      query: { ...Object.fromEntries(searchParams), nextauth },
      cookies: parse(request.headers.cookie ?? ''),
      env: {},
    })
    await NextAuth(asked, asReply(response), options(request.headers.cookie ?? ''))
  }

  return { origin, stop: () => new Promise((stopped) => server.close(() => stopped())) }
}

/** What Next adds to Node's response, as far as next-auth uses it. */
function asReply(response: ServerResponse) {
  const unused = (): never => {
    throw new Error('next-auth did not use this when the test was written.')
  }
  const reply = Object.assign(response, {
    status: (code: number) => Object.assign(reply, { statusCode: code }),
    send: (content: unknown) =>
      void response.end(typeof content === 'string' ? content : JSON.stringify(content)),
    json: (content: unknown) => void response.end(JSON.stringify(content)),
    redirect: unused,
    setDraftMode: unused,
    setPreviewData: unused,
    clearPreviewData: unused,
    revalidate: unused,
  })
  return reply
}
