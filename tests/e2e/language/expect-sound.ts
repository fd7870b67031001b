import { type Page, expect } from '@playwright/test'
import { expectNoViolations } from '@/tests/e2e/setup/axe'
import { keepScreens } from '@/tests/e2e/setup/screenshots'

/** The screen in its language: no accessibility fault, and nothing beside the screen or cut off, however narrow or wide. */
export async function expectSound(page: Page, name: string): Promise<void> {
  await expectNoViolations(page)
  await keepScreens(page, name)
  const before = page.viewportSize()
  for (const width of [320, 1024, 1280, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow, { message: `${name} at ${width} px` }).toBeLessThanOrEqual(0)
    await expect.poll(() => page.evaluate(cutOff), { message: `${name} at ${width} px` }).toEqual([])
  }
  if (before) await page.setViewportSize(before)
}

/** Buttons whose words are cut off, and bars whose tools do not fit. Runs in the page. */
function cutOff(): string[] {
  const overflows = (element: Element) => element.scrollWidth > element.clientWidth + 1
  const labels = [...document.querySelectorAll('button span')].filter(
    (label) => label.clientWidth > 0 && getComputedStyle(label).overflowX === 'hidden',
  )
  const bars = [...document.querySelectorAll('[role="toolbar"]')].flatMap(
    ({ parentElement }) => parentElement ?? [],
  )
  return [...labels, ...bars].filter(overflows).map((element) => element.textContent)
}
