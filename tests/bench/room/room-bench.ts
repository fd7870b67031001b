import type { Browser, BrowserContext, Page } from '@playwright/test'
import { createCorpus } from '@/tests/bench/render/corpus'
import { measureVariant, type Figures } from '@/tests/bench/render/measure-variant'
import { servePage } from '@/tests/bench/render/page-server'
import type { BenchOptions } from '@/tests/bench/shared/bench-options'
import { launchBrowser } from '@/tests/bench/shared/launch-browser'
import { printTable } from '@/tests/bench/shared/print-table'
import { formatSummary, summarise } from '@/tests/bench/shared/statistics'
import { freePort } from '@/tests/e2e/setup/free-port'
import { startProduct } from '@/tests/e2e/setup/running-product'
import { measureRoom, type RoomFigures } from './measure-room'
import { plantArticle } from './plant-article'

const PASSWORD = 'a phrase only this bench uses'
const SHORT = { words: 600, annotations: 12 }
const LONG = { words: 50_000, annotations: 10_000 }
const PEERS = {
  plain: 'Tiptap, no highlights',
  recogitoSpans: 'Recogito, spans',
  recogitoCss: 'Recogito, CSS',
} as const
const VIEWPORT = { width: 1440, height: 900 }
const GOALS = { move: 8, tag: 16, slowFrame: 30 }

type PeerName = keyof typeof PEERS

/**
 * What a key costs in the real room, beside what adding one annotation costs Recogito, and a scrolled frame on a
 * processor six times slower, beside Recogito and bare Tiptap with the same number of highlights.
 */
export async function run({ rounds }: BenchOptions): Promise<void> {
  const corpus = createCorpus({ words: LONG.words, highlights: LONG.annotations })
  const browser = await launchBrowser()
  const pages = await servePage(corpus)
  const port = await freePort()
  const product = await startProduct(port, { STET_DEMO: '1', STET_DEMO_PASSWORD: PASSWORD })
  try {
    const context = await signIn(browser, `http://127.0.0.1:${String(port)}`)
    const rooms = {
      short: await plantArticle(context.request, SHORT),
      long: await plantArticle(context.request, LONG),
    }
    const ours: Record<keyof typeof rooms, RoomFigures[]> = { short: [], long: [] }
    const theirs: Record<PeerName, Figures[]> = { plain: [], recogitoSpans: [], recogitoCss: [] }
    for (let round = 1; round <= rounds; round += 1) {
      for (const size of ['short', 'long'] as const)
        ours[size].push(await inPage(context, (page) => measureRoom(page, `/w/demo/articles/${rooms[size]}`)))
      const peers = await browser.newContext({ viewport: VIEWPORT })
      for (const name of ['plain', 'recogitoSpans', 'recogitoCss'] as const)
        theirs[name].push(await measureVariant(peers, { name, address: pages.address, jumps: corpus.jumps }))
      await peers.close()
      process.stderr.write(`round ${String(round)} of ${String(rounds)}\n`)
    }
    report(ours, theirs, browser.version())
  } finally {
    await product.stop()
    await pages.close()
    await browser.close()
  }
}

async function signIn(browser: Browser, baseURL: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, viewport: VIEWPORT })
  await inPage(context, async (page) => {
    await page.goto('/sign-in')
    await page.getByRole('textbox', { name: 'Email' }).fill('reviewer@demo.test')
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(/\/w\//)
  })
  return context
}

async function inPage<T>(context: BrowserContext, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage()
  try {
    return await work(page)
  } finally {
    await page.close()
  }
}

function report(
  ours: Readonly<Record<'short' | 'long', readonly RoomFigures[]>>,
  theirs: Readonly<Record<PeerName, readonly Figures[]>>,
  browser: string,
): void {
  process.stdout.write(`room: Chromium ${browser}; ms, median (min–max)\n`)
  const roomRow = (title: string, figures: readonly RoomFigures[]) => [
    title,
    ...(['move', 'tag', 'slowFrame'] as const).map((metric) =>
      formatSummary(summarise(figures.map((each) => each[metric]))),
    ),
  ]
  printTable(
    ['', 'a move (j)', 'a tag, or one more highlight', 'frame p95, 6× slower'],
    [
      roomRow(`Stet's room, ${String(SHORT.annotations)} annotations`, ours.short),
      roomRow(`Stet's room, ${String(LONG.annotations)} annotations`, ours.long),
      ...(['plain', 'recogitoSpans', 'recogitoCss'] as const).map((name) => [
        PEERS[name],
        '–',
        name === 'plain' ? '–' : formatSummary(summarise(theirs[name].map(({ add }) => add))),
        formatSummary(summarise(theirs[name].map(({ slowFrame }) => slowFrame))),
      ]),
    ],
  )
  judge('a move', summarise(ours.short.map(({ move }) => move)).median, GOALS.move)
  judge('a tag', summarise(ours.short.map(({ tag }) => tag)).median, GOALS.tag)
  judge(
    'a frame, 10,000 annotations',
    summarise(ours.long.map(({ slowFrame }) => slowFrame)).median,
    GOALS.slowFrame,
  )
}

function judge(what: string, value: number, goal: number): void {
  process.stdout.write(
    `${value <= goal ? 'met   ' : 'MISSED'}  ${what} ≤ ${String(goal)} ms: ${value.toFixed(1)}\n`,
  )
}
