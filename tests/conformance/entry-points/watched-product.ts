import { chromium, type BrowserContext, type CDPSession, type Page, type Request } from '@playwright/test'
import { launchOptions } from '@/tests/e2e/setup/launch-options'
import { handlePage } from './handle-page'
import { isOwnScript, type ParsedScript } from './own-script'
import type { RunningDesk } from '@/tests/conformance/running-desk'

/** What a screen did that it must not. `what` tells of each. */
export type Effects = { scripts: number; dialogs: number; requests: number; what: string[] }

export type Opening = {
  /** What must be there before the screen is handled. */
  ready: string
  /** What is done on the screen before that. */
  drive?: (page: Page) => Promise<void>
}

/** Opens a screen of the product, handles every element of it, and tells what was run or asked for beside the product's own. */
export type Watcher = {
  policy: 'kept' | 'bypassed'
  page: Page
  session: CDPSession
  open: (path: string, opening: Opening) => Promise<Effects>
}

/** One watcher under the product's own content security policy, and one without any. */
export async function withWatchers<T>(
  running: RunningDesk,
  work: (watchers: readonly Watcher[]) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch(await launchOptions())
  try {
    const watchers = await Promise.all(
      (['kept', 'bypassed'] as const).map(async (policy) => {
        const context = await browser.newContext({ bypassCSP: policy === 'bypassed' })
        await context.addCookies(cookiesOf(running))
        return watch(context, policy, running.origin)
      }),
    )
    return await work(watchers)
  } finally {
    await browser.close()
  }
}

function cookiesOf({ desk, origin }: RunningDesk) {
  const [name = '', value = ''] = (desk.reviewer.headers['cookie'] ?? '').split('=')
  return [{ name, value, url: origin }]
}

async function watch(context: BrowserContext, policy: Watcher['policy'], origin: string): Promise<Watcher> {
  const page = await context.newPage()
  const effects: Effects = { scripts: 0, dialogs: 0, requests: 0, what: [] }
  const judging: Promise<void>[] = []
  let address = ''
  function note(effect: 'scripts' | 'dialogs' | 'requests', what: string): void {
    effects[effect] += 1
    effects.what.push(`${effect}: ${what.slice(0, 200)}`)
  }
  // Whatever is asked of another host is seen and goes nowhere.
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  )
  context.on('request', (request) => {
    if (!isOwnRequest(request, { origin, address })) note('requests', request.url())
  })
  context.on('page', (opened) => note('requests', `a window at ${opened.url()}`))
  page.on('dialog', (dialog) => {
    note('dialogs', dialog.message())
    void dialog.dismiss()
  })
  const session = await context.newCDPSession(page)
  session.on('Debugger.scriptParsed', (script) => {
    judging.push(judge(script).then((script) => (script === undefined ? undefined : note('scripts', script))))
  })
  async function judge(script: ParsedScript & { scriptId: string }): Promise<string | undefined> {
    if (isOwnScript(script, { origin })) return undefined
    const source = await session.send('Debugger.getScriptSource', { scriptId: script.scriptId }).then(
      ({ scriptSource }) => scriptSource,
      // The page it belonged to is gone.
      () => undefined,
    )
    return source !== undefined && isOwnScript(script, { origin, source })
      ? undefined
      : (source ?? script.url)
  }
  await session.send('Debugger.enable')
  return {
    policy,
    page,
    session,
    async open(path, { ready, drive }) {
      Object.assign(effects, { scripts: 0, dialogs: 0, requests: 0, what: [] })
      address = new URL(path, origin).href
      await page.goto(address, { waitUntil: 'load' })
      await page.locator(ready).first().waitFor({ timeout: 60_000 })
      await drive?.(page)
      await handlePage(session)
      while (judging.length > 0) await judging.shift()
      return { ...effects }
    },
  }
}

type PageAddress = { origin: string; address: string }

/** What the product asks for by itself: of its own host, and of each kind only where it keeps that kind. */
function isOwnRequest(request: Request, { origin, address }: PageAddress): boolean {
  const url = new URL(request.url())
  // These carry what they show.
  if (url.protocol === 'data:' || url.protocol === 'blob:') return true
  if (url.origin !== origin) return false
  switch (request.resourceType()) {
    case 'document':
      return (
        request.frame().parentFrame() === null && (url.href === address || url.pathname.startsWith('/w/'))
      )
    case 'script':
    case 'stylesheet':
    case 'font':
      return url.pathname.startsWith('/_next/static/')
    case 'image':
      return /^\/(?:_next\/|icon\.svg$|api\/v1\/workspaces\/[^/]+\/articles\/[^/]+\/images\/)/.test(
        url.pathname,
      )
    default:
      return /^\/(?:api|w|_next|icon\.svg|manifest)/.test(url.pathname)
  }
}
