type Asked = { method: string; headers: Record<string, string>; body: string }

/** A browser as far as signing in needs one: it keeps each site's cookies and follows redirects. */
export type Visitor = {
  fetch: (url: string, asked?: Asked) => Promise<{ url: string; response: Response }>
  cookiesOf: (origin: string) => string
  /** Every address it was led to. */
  visited: string[]
}

const MOST_REDIRECTS = 20

export function createVisitor(): Visitor {
  const jars = new Map<string, Map<string, string>>()
  const visited: string[] = []

  function cookiesOf(origin: string): string {
    return [...(jars.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  function keep(origin: string, response: Response): void {
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /;\s*max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
  }

  return {
    visited,
    cookiesOf,
    async fetch(first, asked) {
      let url = first
      let request = asked
      for (let step = 0; step < MOST_REDIRECTS; step += 1) {
        const { origin } = new URL(url)
        visited.push(url)
        const headers = { ...request?.headers, cookie: cookiesOf(origin) }
        const response = await fetch(url, { ...request, headers, redirect: 'manual' })
        keep(origin, response)
        const location = response.headers.get('location')
        if (location === null) return { url, response }
        url = new URL(location, url).href
        request = undefined
      }
      throw new Error(`Still redirected after ${String(MOST_REDIRECTS)} steps, to ${url}.`)
    },
  }
}
