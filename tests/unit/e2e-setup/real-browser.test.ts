import { createServer } from 'node:http'
import { type Browser, type LaunchOptions, chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults } from '@/tests/e2e/setup/axe'
import { freePort } from '@/tests/e2e/setup/free-port'
import { launchOptions } from '@/tests/e2e/setup/launch-options'
import { unpackPackagedBrowser } from '@/tests/e2e/setup/packaged-browser'

/** A page without a fault in light; its heading is too faint in dark. */
const html = `<!doctype html><html lang="en"><title>Proof</title><style>
  body { color: #222; background: #fff }
  @media (prefers-color-scheme: dark) { body { color: #333; background: #000 } }
</style><main><h1>Proof</h1><p id="sum"></p></main><script>sum.textContent = 1 + 1</script></html>`

const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
})
let address: string

beforeAll(async () => {
  const port = await freePort()
  address = `http://127.0.0.1:${port}/`
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
})

afterAll(() => {
  server.close()
})

const browsers: [string, () => Promise<LaunchOptions>][] = [
  ['the browser of this machine', launchOptions],
  ['the packaged browser', async () => ({ ...(await launchOptions()), ...(await unpackPackagedBrowser()) })],
]

describe.each(browsers)('%s', (_name, options) => {
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch(await options())
  })

  afterAll(async () => {
    await browser.close()
  })

  it('runs scripts of a page served here', async () => {
    const page = await browser.newPage()
    await page.goto(address)
    expect(await page.locator('#sum').textContent()).toBe('2')
  })

  it('lets axe find the fault that only dark has', async () => {
    const context = await browser.newContext({ colorScheme: 'light' })
    const page = await context.newPage()
    await page.goto(address)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    const faults = await accessibilityFaults(page)
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['color-contrast'])
  })
})
