import type { CDPSession, Page } from '@playwright/test'
import { quantile } from '@/tests/bench/shared/statistics'

/** Milliseconds. A key's work is processor time of the page's main thread: what else runs on the machine does not count. */
export type RoomFigures = { move: number; tag: number; slowFrame: number }

const IDLES = 9
const MOVES = 24
const TAGS = 10
const FRAMES = 60
const SLOWDOWN = 6
/** Everything that follows a key has happened by then, the answer of the server included. */
const SETTLED_MS = 400

/** One room, freshly opened, in which nothing has the focus but the article. */
export async function measureRoom(page: Page, address: string): Promise<RoomFigures> {
  await page.goto(address)
  await page.getByRole('region', { name: 'Article' }).locator('.ProseMirror').waitFor()
  await page.getByRole('group', { name: 'Loading annotations' }).waitFor({ state: 'hidden' })
  await page.waitForTimeout(3_000)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.keyboard.press('Home')
  const idle = await idleWork(page, session)
  const pressed = async (key: string): Promise<number> => {
    const work = await workDuring(session, async () => {
      await page.keyboard.press(key)
      await page.waitForTimeout(SETTLED_MS)
    })
    return Math.max(0, work - idle)
  }
  const moves: number[] = []
  for (let index = 0; index < MOVES; index += 1) moves.push(await pressed(index % 12 < 6 ? 'j' : 'k'))
  const tags: number[] = []
  for (let index = 0; index < TAGS; index += 1) {
    const before = await annotationCount(page)
    tags.push(await pressed('2'))
    if ((await annotationCount(page)) === before)
      throw new Error('The key tagged nothing: the round is void.')
    await page.keyboard.press('u')
    await page.keyboard.press('j')
    await page.waitForTimeout(SETTLED_MS)
  }
  return { move: quantile(moves, 0.5), tag: quantile(tags, 0.5), slowFrame: await slowFrameOf(page, session) }
}

/** The title of the list with its count, which changes with a tag. */
async function annotationCount(page: Page): Promise<string> {
  return page
    .getByRole('region', { name: 'Annotations' })
    .getByRole('heading', { level: 2 })
    .locator('..')
    .innerText()
}

/** 95th percentile of the time a frame takes while the article scrolls by a third of a screen a frame. */
async function slowFrameOf(page: Page, session: CDPSession): Promise<number> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const durations = await page.evaluate(async (frames) => {
    const scroller = document.querySelector('[data-article-scroller]')
    if (!scroller) throw new Error('The page has no article to scroll.')
    scroller.scrollTo({ top: scroller.scrollHeight / 2, behavior: 'instant' })
    const found: number[] = []
    await new Promise(requestAnimationFrame)
    let last = performance.now()
    for (let index = 0; index < frames; index += 1) {
      scroller.scrollBy({ top: innerHeight / 3, behavior: 'instant' })
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      found.push(now - last)
      last = now
    }
    return found
  }, FRAMES)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return quantile(durations, 0.95)
}

/** What the page does while nobody does anything: the median, since it may still be at its last loading. */
async function idleWork(page: Page, session: CDPSession): Promise<number> {
  const found: number[] = []
  for (let index = 0; index < IDLES; index += 1)
    found.push(await workDuring(session, () => page.waitForTimeout(SETTLED_MS)))
  return quantile(found, 0.5)
}

async function workDuring(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await taskTime(session)
  await act()
  return (await taskTime(session)) - before
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  const task = metrics.find(({ name }) => name === 'TaskDuration')
  if (!task) throw new Error('The browser does not report TaskDuration.')
  return task.value * 1000
}
