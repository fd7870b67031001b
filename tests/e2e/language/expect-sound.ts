import { type Page, expect } from '@playwright/test'
import { expectNoViolations } from '@/tests/e2e/setup/axe'
import { keepScreens } from '@/tests/e2e/setup/screenshots'

/** The screen in its language: no accessibility fault, and nothing beside the screen, however narrow or wide. */
export async function expectSound(page: Page, name: string): Promise<void> {
  await expectNoViolations(page)
  await keepScreens(page, name)
  const before = page.viewportSize()
  for (const width of [320, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow, { message: `${name} at ${width} px` }).toBeLessThanOrEqual(0)
  }
  if (before) await page.setViewportSize(before)
}
