import type { BenchOptions } from '@/tests/bench/shared/bench-options'
import { printTable } from '@/tests/bench/shared/print-table'
import { formatSummary, ratioByRound, summarise } from '@/tests/bench/shared/statistics'
import type { Setting } from './case'
import { judge, judgeHeavy, percent, type Result } from './goals'
import { measureHeavy } from './heavy'
import { historySettings } from './history-settings'
import { measure, type Score } from './measure'
import { syntheticSettings } from './synthetic'
import type { Sample, Way } from './way'
import { apacheAnnotator } from './ways/apache-annotator'
import { diffMatchPatch, matchMain } from './ways/diff-match-patch'
import { domAnchorTextQuote } from './ways/dom-anchor-text-quote'
import { hypothesis } from './ways/hypothesis'
import { stet } from './ways/stet'

/** `@recogito/text-annotator` reads stored offsets only: it places nothing in a changed text, so it is not here. */
const WAYS: readonly Way[] = [
  stet,
  hypothesis,
  domAnchorTextQuote,
  apacheAnnotator,
  diffMatchPatch,
  matchMain,
]

const ALL: Sample = { cases: 1, passages: 1 }

/** Times are taken on every so many pairs of revisions, with all their passages or a slow way's part of them. */
const TIMED = 24

/**
 * Carries passages over to changed texts, in our way and in those of others. Two kinds of text: generated prose with
 * random edits, where it is known what became of each word, and revisions of real prose out of git histories
 * (`HISTORIES_DIR`), where git's own word diff says so, which shares nothing with ours (see `truth.ts`).
 * "Taken" answers are those given without a question; only ours has any other, which are offered for a person's yes.
 */
export async function run({ rounds }: BenchOptions): Promise<void> {
  const settings = [...syntheticSettings(), ...historySettings(process.env.HISTORIES_DIR)]
  const results: Result[] = []
  for (const setting of settings) {
    results.push(await measureSetting(setting, rounds))
    process.stderr.write(`${setting.name} measured\n`)
  }
  const heavy = measureHeavy()
  report(results, rounds)
  process.stdout.write(
    `2 MB rewritten: ${heavy.rewrite.toFixed(0)} ms, ${heavy.rewriteMemory.toFixed(0)} MB at most, Node included; ` +
      `100,000 annotations over 2 MB: ${heavy.crowd.toFixed(0)} ms, heap + ${heavy.heapGrowth.toFixed(0)} MB, ` +
      `${percent(heavy.placed)} placed\n`,
  )
  const goals = [...judge(results, { ours: stet.name, hypothesis: hypothesis.name }), ...judgeHeavy(heavy)]
  for (const { says, value, met } of goals)
    process.stdout.write(`${met ? 'met   ' : 'MISSED'}  ${says}: ${value}\n`)
}

async function measureSetting({ name, cases }: Setting, rounds: number): Promise<Result> {
  const scores = new Map<string, Score>()
  const times = new Map<string, number[]>(WAYS.map((way) => [way.name, []]))
  const oursOnSame = new Map<string, Score>()
  for (const way of WAYS) {
    const sample = sampleOf(way, cases.length)
    scores.set(way.name, await measure(way, cases, sample))
    oursOnSame.set(way.name, await measure(stet, cases, sample))
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const way of inTurn(round)) {
      // A slow way is slow enough for one round to tell.
      if (way.part !== undefined && round > 0) continue
      const every = { cases: cases.length > 1 ? TIMED : 1, passages: way.part?.passages ?? 1 }
      times.get(way.name)?.push((await measure(way, cases, every)).milliseconds * every.passages)
    }
  }
  return { setting: name, scores, oursOnSame, times }
}

function sampleOf({ part = ALL }: Way, cases: number): Sample {
  return cases > 1 ? part : { ...part, cases: 1 }
}

/** Each round starts with another way, so that none is always first after a pause. */
function inTurn(round: number): readonly Way[] {
  const start = round % WAYS.length
  return [...WAYS.slice(start), ...WAYS.slice(0, start)]
}

function report(results: readonly Result[], rounds: number): void {
  process.stdout.write(
    `anchoring: ${rounds} rounds; ms are medians (min–max) over every ${TIMED}th pair, the ratio is to Stet;\n` +
      '[n/m]: slow, so only on every nth pair and mth passage, timed once, and its time scaled up to all passages\n',
  )
  for (const { setting, scores, times } of results) {
    process.stdout.write(`\n${setting}\n`)
    printTable(
      ['way', 'kept', 'found', 'taken right', 'taken wrong', 'deleted', 'taken', 'offered', 'ms', '× Stet'],
      WAYS.flatMap((way) => {
        const score = scores.get(way.name)
        const series = times.get(way.name)
        return score === undefined || series === undefined
          ? []
          : [row(way, score, { series, base: times.get(stet.name) ?? [] })]
      }),
    )
  }
  process.stdout.write('\n@recogito/text-annotator: not applicable, it only reads stored offsets\n')
}

function row(
  way: Way,
  score: Score,
  { series, base }: { series: readonly number[]; base: readonly number[] },
): string[] {
  const { kept, right, surelyRight, surelyWrong, deleted, deletedTaken, deletedOffered } = score
  return [
    way.part === undefined ? way.name : `${way.name} [${way.part.cases}/${way.part.passages}]`,
    String(kept),
    percent(right / kept),
    percent(surelyRight / kept),
    percent(surelyWrong / kept),
    String(deleted),
    percent(deletedTaken / deleted),
    percent(deletedOffered / deleted),
    formatSummary(summarise(series)),
    formatSummary(ratioByRound(series, base.slice(0, series.length))),
  ]
}
