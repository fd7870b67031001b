import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { countColouredPixels } from './coloured-pixels'
import type { BenchPage } from './page/main'
import type { VariantName } from './variants'
import { quantile } from '@/tests/bench/shared/statistics'

declare const benchPage: BenchPage

/** The figures of one variant in one round, in milliseconds. */
export type Figures = {
  draw: number
  /** Processor time of the page's main thread until then: unlike `draw`, it stands on a busy machine. */
  drawWork: number
  add: number
  jump: number
  /** Processor time of the page's main thread a scrolled frame. */
  scrolledFrame: number
  /** 95th percentile of the time a frame takes while scrolling on a processor six times slower. */
  slowFrame: number
}

const ADDITIONS = 20
const JUMPS = 10
const FRAMES = 60
const SLOWDOWN = 6

/** Measures one variant on a fresh page, and refuses the result of one that painted nothing. */
export async function measureVariant(
  context: BrowserContext,
  { name, address, jumps }: { name: VariantName; address: string; jumps: readonly number[] },
): Promise<Figures> {
  const page = await context.newPage()
  try {
    const session = await context.newCDPSession(page)
    // Thread time: what else runs on the machine does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(address)
    await page.evaluate((variant) => benchPage.prepare(variant), name)
    await session.send('HeapProfiler.collectGarbage')

    const before = (await metrics(session)).TaskDuration
    const draw = await page.evaluate(() => benchPage.draw())
    const drawWork = ((await metrics(session)).TaskDuration - before) * 1000
    await checkPainted(page, { name, moment: 'after drawing' })
    const add = await measureAdditions(page, session)
    const jump = await measureJumps(page, jumps)
    await checkPainted(page, { name, moment: 'after a jump' })
    const scrolledFrame = await measureScrolling(page, session)
    const slowFrame = await measureSlowFrames(page, session)
    return { draw, drawWork, add, jump, scrolledFrame, slowFrame }
  } finally {
    await page.close()
  }
}

/** Script, style and layout that one addition causes, now and in the frames after it: asynchronous work counts too. */
async function measureAdditions(page: Page, session: CDPSession): Promise<number> {
  const idle = await workDuring(session, () => addEach(page, { from: ADDITIONS, count: ADDITIONS }))
  const busy = await workDuring(session, () => addEach(page, { from: 0, count: ADDITIONS }))
  return Math.max(0, busy - idle) / ADDITIONS
}

/** Indices from `ADDITIONS` on name no highlight: the same waiting without an addition. */
async function addEach(page: Page, { from, count }: { from: number; count: number }): Promise<void> {
  for (let index = from; index < from + count; index++)
    await page.evaluate((which) => benchPage.add(which), index)
}

async function measureJumps(page: Page, jumps: readonly number[]): Promise<number> {
  const times: number[] = []
  for (const share of jumps.slice(0, JUMPS))
    times.push(await page.evaluate((to) => benchPage.jump(to), share))
  return quantile(times, 0.5)
}

async function measureScrolling(page: Page, session: CDPSession): Promise<number> {
  await page.evaluate(() => benchPage.jump(0.2))
  const before = (await metrics(session)).TaskDuration
  await page.evaluate((frames) => benchPage.scroll(frames), FRAMES)
  return (((await metrics(session)).TaskDuration - before) * 1000) / FRAMES
}

async function measureSlowFrames(page: Page, session: CDPSession): Promise<number> {
  await page.evaluate(() => benchPage.jump(0.5))
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const durations = await page.evaluate((frames) => benchPage.scroll(frames), FRAMES)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return quantile(durations, 0.95)
}

async function checkPainted(
  page: Page,
  { name, moment }: { name: VariantName; moment: string },
): Promise<void> {
  const share = await countColouredPixels(page)
  const wanted = name === 'plain' ? share < 0.001 : share > 0.01
  if (!wanted)
    throw new Error(
      `${name} ${moment}: ${(share * 100).toFixed(2)} % of the screen is coloured; the round is void.`,
    )
  const [misplaced] = await page.evaluate(() => benchPage.misplacedText())
  if (misplaced !== undefined)
    throw new Error(`${name} ${moment}: "${misplaced}" is painted and is part of no highlight.`)
}

async function workDuring(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await metrics(session)
  await act()
  const after = await metrics(session)
  const work = (['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'] as const).map(
    (metric) => after[metric] - before[metric],
  )
  return work.reduce((sum, seconds) => sum + seconds, 0) * 1000
}

type MetricName = 'TaskDuration' | 'ScriptDuration' | 'LayoutDuration' | 'RecalcStyleDuration'

/** Durations in seconds since the page began. */
async function metrics(session: CDPSession): Promise<Record<MetricName, number>> {
  const { metrics: list } = await session.send('Performance.getMetrics')
  const valueOf = (name: MetricName): number => {
    const metric = list.find((entry) => entry.name === name)
    if (!metric) throw new Error(`The browser does not report ${name}.`)
    return metric.value
  }
  return {
    TaskDuration: valueOf('TaskDuration'),
    ScriptDuration: valueOf('ScriptDuration'),
    LayoutDuration: valueOf('LayoutDuration'),
    RecalcStyleDuration: valueOf('RecalcStyleDuration'),
  }
}
