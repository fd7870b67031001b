import * as z from 'zod'

/** Somebody who uses the product over HTTP, and keeps the cookies it gives. */
export type Visitor = {
  signIn: (email: string, password: string) => Promise<void>
  get: (path: string) => Promise<unknown>
  post: (path: string, body: FormData | Record<string, unknown>) => Promise<unknown>
}

const csrfSchema = z.object({ csrfToken: z.string() })

/** An answer that is no success is an error. */
export function createVisitor(origin: string): Visitor {
  const cookies = new Map<string, string>()

  async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(origin + path, {
      ...init,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const text = await response.text()
    if (response.status >= 400)
      throw new Error(`${init.method ?? 'GET'} ${path} answered ${response.status}: ${text.slice(0, 500)}`)
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return isJson ? JSON.parse(text) : text
  }

  return {
    async signIn(email, password) {
      const { csrfToken } = csrfSchema.parse(await ask('/api/auth/csrf'))
      await ask('/api/auth/callback/credentials', {
        method: 'POST',
        body: new URLSearchParams({ csrfToken, email, password }),
      })
    },
    get: (path) => ask(path),
    post: (path, body) =>
      body instanceof FormData
        ? ask(path, { method: 'POST', body })
        : ask(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
  }
}
