import { Client } from 'pg'
import { authorizeMember } from '@/lib/server/grants/authorize-member'
import { disconnect } from '@/lib/server/grants/system'
import { wholeDatabase } from '@/tests/factories/whole-database'
import type { Grant } from '@/lib/server/grants/grant'
import { prepareJobs } from '@/lib/server/queue/prepare-jobs'
import { carryAnnotations } from '@/lib/server/services/annotation/carry-annotations'
import { createVersion } from '@/lib/server/services/import/create-version'
import { NO_CHOICES } from '@/lib/server/services/article/prepare-article'
import { printTable } from '@/tests/bench/shared/print-table'
import { formatSummary, summarise } from '@/tests/bench/shared/statistics'
import { annotateThroughout } from '@/tests/factories/annotated-throughout'
import { createArticle } from '@/tests/factories/article'
import { createDesk, type Person } from '@/tests/factories/desk'

const SENTENCES = 100_000
/** Every so manieth sentence is annotated; all are more than are carried in a request. */
const STEPS = [25, 5, 1] as const
const REWORDED = SENTENCES / 100
const SAMPLE_MS = 20
const MEGABYTE = 1024 * 1024

type Figures = { seconds: number; peak: number }

/** The same text for every size, so that memory that grows is memory for annotations. */
export async function measureAll(databaseUrl: string, rounds: number): Promise<void> {
  await prepareJobs(databaseUrl)
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const series = new Map(STEPS.map((step): [number, Figures[]] => [step, []]))
    for (let round = 1; round <= rounds; round++) {
      for (const [step, figures] of series) figures.push(await measure(client, step))
      process.stderr.write(`round ${String(round)} of ${String(rounds)}\n`)
    }
    report(series, rounds)
  } finally {
    await client.end()
    await disconnect()
  }
}

async function measure(client: Client, step: number): Promise<Figures> {
  const { reviewer } = await createDesk()
  const article = await createArticle(reviewer, textOf(''))
  await annotateThroughout(client, article, { by: reviewer, step })
  const grant = await grantOf(reviewer)
  const text = textOf(' or so')
  const captured = await createVersion(grant, article.id, {
    source: { kind: 'text', text },
    choices: NO_CHOICES,
  })
  if (!captured.ok) throw new Error(captured.failure.message)
  return watch(async () => {
    const carried = await carryAnnotations(grant, captured.value.id)
    if (!carried.ok) throw new Error(carried.failure.message)
    await checkExact(captured.value.id, SENTENCES / step - REWORDED)
  })
}

/** One sentence in a hundred, which is an annotated one, has something put in. */
function textOf(inserted: string): string {
  const sentence = (_: unknown, index: number) =>
    `It was ${String(index)}${index % 100 === 50 ? inserted : ''}.`
  return Array.from({ length: SENTENCES }, sentence).join(' ')
}

async function grantOf({ workspaceId, memberId }: Person): Promise<Grant<'article:import'>> {
  const grant = await authorizeMember('article:import', { workspaceId, memberId })
  if (!grant.ok) throw new Error(grant.failure.message)
  return grant.value
}

/** Speed without the right places would be easy. */
async function checkExact(versionId: string, expected: number): Promise<void> {
  const { exact } = await wholeDatabase().carryOver.findUniqueOrThrow({ where: { versionId } })
  if (exact !== expected)
    throw new Error(`${String(exact)} of ${String(expected)} annotations are where they were.`)
}

/** How long the work takes, and by how much the process grows meanwhile at the most. */
async function watch(work: () => Promise<void>): Promise<Figures> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let peak = before
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), SAMPLE_MS)
  const started = performance.now()
  await work()
  const seconds = (performance.now() - started) / 1000
  clearInterval(timer)
  return { seconds, peak: (peak - before) / MEGABYTE }
}

function report(series: ReadonlyMap<number, readonly Figures[]>, rounds: number): void {
  process.stdout.write(
    `carry-over: ${String(SENTENCES)} sentences, 1,000 of them reworded, ${String(rounds)} rounds; median (min–max)\n`,
  )
  printTable(
    ['annotations', 'seconds', 'a second', 'growth in MB'],
    [...series].map(([step, figures]) => [
      String(SENTENCES / step),
      formatSummary(summarise(figures.map(({ seconds }) => seconds))),
      formatSummary(summarise(figures.map(({ seconds }) => SENTENCES / step / seconds))),
      formatSummary(summarise(figures.map(({ peak }) => peak))),
    ]),
  )
}
