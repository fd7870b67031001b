import type { Page, Request } from '@playwright/test'

/** Which requests are meant: their method, and the end of their path. */
type Meant = { method: string; path: RegExp }

/** Holds the requests that are meant until they are let go. `asked` is there once the first has come. */
export async function hold(page: Page, meant: Meant): Promise<{ asked: Promise<void>; release: () => void }> {
  const { promise: asked, resolve: ask } = gate()
  const { promise: released, resolve: release } = gate()
  await page.route(matching(meant), async (route) => {
    if (route.request().method() !== meant.method) return route.fallback()
    ask()
    await released
    await route.continue()
  })
  return { asked, release }
}

/** Lets the requests that are meant do their work, and holds the answers until they are let go. */
export async function holdAnswer(
  page: Page,
  meant: Meant,
): Promise<{ answered: Promise<void>; release: () => void }> {
  const { promise: answered, resolve: answer } = gate()
  const { promise: released, resolve: release } = gate()
  await page.route(matching(meant), async (route) => {
    if (route.request().method() !== meant.method) return route.fallback()
    const response = await route.fetch()
    answer()
    await released
    await route.fulfill({ response })
  })
  return { answered, release }
}

/** Lets the first request that is meant do its work, and loses the answer. Answers the keys of all that came. */
export async function loseAnswer(page: Page, meant: Meant): Promise<(string | undefined)[]> {
  const keys: (string | undefined)[] = []
  await page.route(matching(meant), async (route) => {
    if (route.request().method() !== meant.method) return route.fallback()
    keys.push(keyOf(route.request()))
    if (keys.length > 1) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  return keys
}

function keyOf(request: Request): string | undefined {
  return request.headers()['idempotency-key']
}

function matching({ path }: Meant): (url: URL) => boolean {
  return ({ pathname }) => path.test(pathname)
}

function gate(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
