import { type Page, expect } from '@playwright/test'
import { expectNoViolations } from '@/tests/e2e/setup/axe'
import { keepScreens } from '@/tests/e2e/setup/screenshots'
import { coveredControls } from './covered-controls'

/**
 * From the narrowest to the widest: phones, tablets, both sides of the room's breakpoint, laptops, a large screen. 320 and
 * 640 px are also 1280 px at a zoom of 400 and 200 %.
 */
const WIDTHS = [320, 390, 640, 768, 992, 993, 1024, 1100, 1280, 1366, 1440, 1920, 2560]
const FEW_WIDTHS = [320, 993, 1280, 2560]

/**
 * The screen in its language: no accessibility fault, and however narrow or wide it is, nothing beside it, cut off, or
 * under something else. A screen that is walked in several languages needs every width in one of them only.
 */
export async function expectSound(
  page: Page,
  name: string,
  { everyWidth }: { everyWidth: boolean },
): Promise<void> {
  await expectNoViolations(page)
  await keepScreens(page, name)
  expect(await page.locator('kbd').evaluateAll(turnedKeys), `${name}: keys drawn from right to left`).toEqual(
    [],
  )
  const before = page.viewportSize()
  for (const width of everyWidth ? WIDTHS : FEW_WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(() => faultsOf(page), { message: `${name} at ${width} px` }).toEqual([])
  }
  if (before) await page.setViewportSize(before)
}

/** What lies beside the screen, is cut off, or lies under something. */
async function faultsOf(page: Page): Promise<string[]> {
  const beside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const cut = await page.evaluate(cutOff)
  const covered = await page.evaluate(coveredControls)
  return [
    ...(beside > 0 ? [`${beside} px beside the screen`] : []),
    ...cut.map((words) => `cut off: ${words}`),
    ...covered.map((control) => `covered: ${control}`),
  ]
}

/** Keys that would be drawn mirrored or in the wrong order. Runs in the page. */
function turnedKeys(keys: Element[]): string[] {
  return keys.filter((key) => getComputedStyle(key).direction === 'rtl').map(({ textContent }) => textContent)
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
