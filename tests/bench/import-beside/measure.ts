import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { disconnect } from '@/lib/server/grants/system'
import { createBlankArticles, spansOf } from '@/tests/bench/api/corpus'
import { productPath } from '@/tests/bench/api/requests'
import { printTable } from '@/tests/bench/shared/print-table'
import { formatSummary, quantile, ratioByRound, summarise } from '@/tests/bench/shared/statistics'
import { createDesk, type Person } from '@/tests/factories/desk'
import type { TestArticle } from '@/tests/factories/article'
import { withPaper } from './paper'

const PAGES = 130
const GOAL = 2
/** A person who marks a sentence every so often; the pause is between an answer and the next mark. */
const PAUSE_MS = 40
const ALONE_MS = 20_000

type Figures = { p50: number; p95: number; marks: number; seconds: number }

/** Prints latencies of marking alone and beside an import, round by round, and their ratio. */
export async function measureBeside(product: string, rounds: number): Promise<void> {
  const alone: Figures[] = []
  const beside: Figures[] = []
  try {
    for (let round = 1; round <= rounds; round++) {
      const { reviewer, editor } = await createDesk()
      const articles = await createBlankArticles(reviewer, { count: 8, sentences: 400 })
      const marking = createMarking(product, reviewer, articles)
      alone.push(await marking.until(pause(ALONE_MS)))
      const imported = withPaper(PAGES, (addresses) => importAll(product, editor, addresses))
      beside.push(await marking.until(imported))
      process.stderr.write(`round ${String(round)} of ${String(rounds)}\n`)
    }
  } finally {
    await disconnect()
  }
  report(alone, beside)
}

/** Marks sentence after sentence, each with a request of its own, for as long as something else takes. */
function createMarking(product: string, by: Person, articles: readonly TestArticle[]) {
  const left = articles.flatMap(({ id, text }) => spansOf(text).map((span) => ({ id, ...span })))
  async function mark(): Promise<number> {
    const next = left.pop()
    if (!next) throw new Error('There is nothing left to mark.')
    const { id, start, end } = next
    const started = performance.now()
    const answer = await fetch(product + productPath(by.slug, id), {
      method: 'POST',
      headers: { ...by.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ start, end, tag: 'fact' }),
    })
    await answer.arrayBuffer()
    if (answer.status !== 201) throw new Error(`Marking answered ${String(answer.status)}.`)
    return performance.now() - started
  }
  async function until(other: Promise<unknown>): Promise<Figures> {
    const times: number[] = []
    const started = performance.now()
    const state = { going: true }
    const ended = other.finally(() => (state.going = false))
    while (state.going) {
      times.push(await mark())
      await pause(PAUSE_MS)
    }
    await ended
    const seconds = (performance.now() - started) / 1000
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), marks: times.length, seconds }
  }
  return { until }
}

const jobSchema = z.object({
  id: z.string(),
  status: z.string(),
  counts: z.object({ created: z.int(), failed: z.int(), duplicate: z.int() }),
})

async function importAll(product: string, by: Person, addresses: readonly string[]): Promise<void> {
  const root = `${product}/api/v1/workspaces/${by.slug}/imports`
  const headers = { ...by.headers, 'content-type': 'application/json' }
  const body = JSON.stringify({ addresses })
  const begun = jobSchema.parse(await (await fetch(root, { method: 'POST', headers, body })).json())
  for (;;) {
    await pause(500)
    const answer = await fetch(`${root}/${begun.id}`, { headers: by.headers })
    const { status, counts } = jobSchema.parse(await answer.json())
    if (status === 'running') continue
    if (counts.created !== addresses.length)
      throw new Error(`Not all was imported: ${JSON.stringify(counts)}`)
    return
  }
}

function report(alone: readonly Figures[], beside: readonly Figures[]): void {
  const row = (name: string, all: readonly Figures[]) => [
    name,
    formatSummary(summarise(all.map(({ p50 }) => p50))),
    formatSummary(summarise(all.map(({ p95 }) => p95))),
    formatSummary(summarise(all.map(({ marks }) => marks))),
    formatSummary(summarise(all.map(({ seconds }) => seconds))),
  ]
  printTable(
    ['marking a sentence', 'p50 ms', 'p95 ms', 'marks', 'seconds'],
    [row('alone', alone), row(`beside an import of ${String(PAGES)} pages`, beside)],
  )
  const ratio = ratioByRound(
    beside.map(({ p95 }) => p95),
    alone.map(({ p95 }) => p95),
  )
  const verdict = ratio.median <= GOAL ? 'met' : 'MISSED'
  process.stdout.write(`p95 beside / alone: ${formatSummary(ratio)}; goal ${String(GOAL)}: ${verdict}\n`)
}
