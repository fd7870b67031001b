import type { BenchOptions } from '@/tests/bench/shared/bench-options'
import { launchBrowser } from '@/tests/bench/shared/launch-browser'
import { printTable } from '@/tests/bench/shared/print-table'
import { formatSummary, ratioByRound, summarise } from '@/tests/bench/shared/statistics'
import { createCorpus } from './corpus'
import { judge, type Series } from './goals'
import { measureVariant, type Figures } from './measure-variant'
import { servePage } from './page-server'
import { VARIANT_NAMES, VARIANTS, type VariantName } from './variants'

const SIZE = { words: 50_000, highlights: 10_000 }
const METRICS: ReadonlyArray<readonly [keyof Figures, string]> = [
  ['draw', 'first painted frame'],
  ['drawWork', 'CPU to draw'],
  ['add', 'add one'],
  ['jump', 'jump, painted'],
  ['scrolledFrame', 'CPU a scrolled frame'],
  ['slowFrame', 'frame p95, 6× slower'],
]

/** Draws one long, densely annotated article in Chromium, in our two ways and in those of others. */
export async function run({ rounds }: BenchOptions): Promise<void> {
  const corpus = createCorpus(SIZE)
  const server = await servePage(corpus)
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const series = emptySeries()
    for (let round = 0; round < rounds; round++) {
      for (const name of inTurn(round))
        series[name].push(
          await measureVariant(context, { name, address: server.address, jumps: corpus.jumps }),
        )
      process.stderr.write(`round ${round + 1} of ${rounds}\n`)
    }
    report(series, { rounds, browser: browser.version() })
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Each round starts with another variant, so that none is always first after a pause. */
function inTurn(round: number): readonly VariantName[] {
  const start = round % VARIANT_NAMES.length
  return [...VARIANT_NAMES.slice(start), ...VARIANT_NAMES.slice(0, start)]
}

function report(series: Series, { rounds, browser }: { rounds: number; browser: string }): void {
  const { words, highlights } = SIZE
  process.stdout.write(
    `render: ${words} words, ${highlights} highlights, Chromium ${browser}, ${rounds} rounds; ms, median (min–max)\n`,
  )
  printTable(
    ['variant', ...METRICS.map(([, title]) => title), '× plain', '× Stet CSS'],
    VARIANT_NAMES.map((name) => [
      VARIANTS[name],
      ...METRICS.map(([metric]) => formatSummary(summarise(series[name].map((figures) => figures[metric])))),
      formatSummary(ratioByRound(drawsOf(series, name), drawsOf(series, 'plain'))),
      formatSummary(ratioByRound(drawsOf(series, name), drawsOf(series, 'stetCss'))),
    ]),
  )
  for (const { says, value, met } of judge(series, 'stetCss'))
    process.stdout.write(`${met ? 'met' : 'MISSED'}  ${says}: ${value.toFixed(2)}\n`)
}

function drawsOf(series: Series, name: VariantName): number[] {
  return series[name].map((figures) => figures.draw)
}

function emptySeries(): Record<VariantName, Figures[]> {
  return {
    plain: [],
    stetCss: [],
    stetDecorations: [],
    allDecorations: [],
    marks: [],
    recogitoSpans: [],
    recogitoSpansRanges: [],
    recogitoCss: [],
  }
}
