import { expect, type Browser, type BrowserContext } from '@playwright/test'
import { openRoom } from './setup/open-room'
import { test } from './setup/sign-in'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

/** In KiB, as transferred: what each screen weighs now and a little more. `docs/performance.md` says what is in it. */
const MOST = { signIn: 270, list: 335, settings: 380, help: 445, room: 655 }

/** Time for what is loaded once the page has nothing else to do. */
const IDLE_MS = 3000

async function weigh(browser: Browser, path: string, storageState?: StorageState): Promise<number> {
  const context = await browser.newContext({ ...(storageState && { storageState }) })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const scripts = new Set<string>()
  let bytes = 0
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.waitForTimeout(IDLE_MS)
  await context.close()
  return Math.round(bytes / 1024)
}

test('no screen transfers more script than it is meant to', async ({ browser, signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { id } = await openRoom(page, 'script weight')
  const state = await page.context().storageState()
  const weights = {
    signIn: await weigh(browser, '/sign-in'),
    list: await weigh(browser, '/w/demo/articles', state),
    settings: await weigh(browser, '/w/demo/settings/account', state),
    help: await weigh(browser, '/w/demo/help', state),
    room: await weigh(browser, `/w/demo/articles/${id}`, state),
  }
  const tooHeavy = Object.entries(MOST).filter(
    ([screen, most]) => (new Map(Object.entries(weights)).get(screen) ?? Infinity) > most,
  )
  expect(tooHeavy, JSON.stringify(weights)).toEqual([])
  // What was measured is script that was loaded.
  expect(Math.min(...Object.values(weights))).toBeGreaterThan(100)
})
