import type { BenchOptions } from '@/tests/bench/shared/bench-options'
import { printTable } from '@/tests/bench/shared/print-table'
import { formatSummary, summarise } from '@/tests/bench/shared/statistics'
import { OURS, PEERS, type Contender } from './contenders'
import { plantText, type Planted } from './planted-text'
import { scoreFound, type Scores } from './score-found'

const SIZES = [1_000, 3_000, 10_000] as const
const LARGEST = 10_000
const SEED = 20_261_123

type Measured = { contender: Contender; size: number; times: number[]; scores: Scores }

/**
 * Finds planted repeats among 1,000 to 10,000 sentences: ours, and every sentence against every other. All pairs of the
 * largest text take minutes, so there the others run once.
 */
export function run({ rounds }: BenchOptions): Promise<void> {
  const measured = SIZES.flatMap((size) => measure(plantText(size, SEED), size, rounds))
  printTable(
    ['repeats', 'sentences', 'ms (min–max)', '× ours', 'precision', 'recall'],
    measured.map((line) => rowOf(line, measured)),
  )
  for (const { says, value, met } of judge(measured)) {
    process.stdout.write(`${met ? 'met   ' : 'MISSED'}  ${says}: ${value}\n`)
  }
  return Promise.resolve()
}

function measure(planted: Planted, size: number, rounds: number): Measured[] {
  const all = [OURS, ...PEERS].map((contender) => ({
    contender,
    size,
    times: [] as number[],
    scores: scoreFound([], planted),
  }))
  for (let round = 0; round < rounds; round++) {
    for (const line of all) {
      if (round > 0 && size === LARGEST && line.contender !== OURS) continue
      const started = performance.now()
      const found = line.contender.find(planted)
      line.times.push(performance.now() - started)
      line.scores = scoreFound(found, planted)
    }
  }
  return all
}

function rowOf({ contender, size, times, scores }: Measured, measured: readonly Measured[]): string[] {
  const slower = summarise(times).median / medianOfOurs(measured, size)
  return [
    contender.name,
    String(size),
    formatSummary(summarise(times)),
    contender === OURS ? '' : slower.toFixed(0),
    percent(scores.precision),
    percent(scores.recall),
  ]
}

type Goal = { says: string; value: string; met: boolean }

function judge(measured: readonly Measured[]): Goal[] {
  const largest = measured.filter(({ size }) => size === LARGEST)
  const ours = largest.find(({ contender }) => contender === OURS)
  const peers = largest.filter(({ contender }) => contender !== OURS)
  if (!ours) throw new Error('Ours was not measured.')
  const { median } = summarise(ours.times)
  const growth = median / medianOfOurs(measured, 1_000)
  const fastest = Math.min(...peers.map(({ times }) => summarise(times).median)) / median
  const best = (of: keyof Scores): number => Math.max(...peers.map(({ scores }) => scores[of]))
  return [
    { says: '10,000 sentences, ms (< 1000)', value: median.toFixed(0), met: median < 1_000 },
    { says: 'faster than the fastest all pairs, × (≥ 10)', value: fastest.toFixed(0), met: fastest >= 10 },
    { says: 'ten times the sentences take × (≤ 20)', value: growth.toFixed(1), met: growth <= 20 },
    atLeast('precision', ours.scores.precision, Math.max(0.99, best('precision'))),
    atLeast('recall', ours.scores.recall, Math.max(0.95, best('recall'))),
  ]
}

function atLeast(what: string, value: number, least: number): Goal {
  return { says: `${what} (≥ ${percent(least)})`, value: percent(value), met: value >= least }
}

function medianOfOurs(measured: readonly Measured[], size: number): number {
  const line = measured.find((each) => each.contender === OURS && each.size === size)
  return summarise(line?.times ?? []).median
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
