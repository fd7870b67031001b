import { chromium } from '@playwright/test'
import { launchOptions } from '/work/wt/audit/tests/e2e/setup/launch-options'
async function main() {
  const browser = await chromium.launch(await launchOptions())
  for (const locale of ['en', 'ar']) {
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 1000 } })
    const page = await context.newPage()
    await page.goto('http://127.0.0.1:4873/sign-in?from=/w/demo/settings/log', { timeout: 120000 })
    await page.locator('input[type=email], input[name=email]').first().fill('admin@demo.test')
    await page.locator('input[type=password]').first().fill('a phrase only these tests use')
    await page.locator('button[type=submit]').first().click()
    await page.waitForURL(/settings\/log/, { timeout: 120000 })
    await page.locator('main ol li').first().waitFor({ timeout: 120000 })
    await page.screenshot({ path: `/tmp/audit-${locale}-1440.png` })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.screenshot({ path: `/tmp/audit-${locale}-390.png` })
    console.log(locale, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
  }
  await browser.close()
}
void main()
