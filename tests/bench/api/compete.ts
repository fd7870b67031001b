import { printTable } from '@/tests/bench/shared/print-table'
import { formatSummary, ratioByRound, summarise } from '@/tests/bench/shared/statistics'
import { prepareContests, type Contest } from './contests'
import { ANNOTATIONS, createCorpus, withDatabase } from './corpus'
import type { Servers } from './start-servers'

const ARTICLES = 160

type Series = { product: number[]; peer: number[] }

/** Fills the database, measures every contest in turn, round after round, and reports. */
export async function compete(servers: Servers, rounds: number): Promise<void> {
  await withDatabase(servers.databaseUrl, async (client) => {
    const corpus = await createCorpus(client, ARTICLES)
    const contests = await prepareContests({ servers, corpus, client })
    report(await measure(contests, rounds), rounds)
  })
}

async function measure(contests: readonly Contest[], rounds: number): Promise<Map<Contest, Series>> {
  const series = new Map(contests.map((contest): [Contest, Series] => [contest, { product: [], peer: [] }]))
  // Round 0 is not counted: it warms both processes and the database up.
  for (let round = 0; round <= rounds; round++) {
    for (const [contest, { product, peer }] of series) {
      // Who goes first changes every round.
      const figures = round % 2 === 0 ? await inOrder(contest) : await inReverse(contest)
      if (round === 0) continue
      product.push(figures.product)
      peer.push(figures.peer)
    }
    process.stderr.write(`round ${String(round)} of ${String(rounds)}\n`)
  }
  return series
}

async function inOrder({ product, peer }: Contest) {
  return { product: await product(), peer: await peer() }
}

async function inReverse({ product, peer }: Contest) {
  return { peer: await peer(), product: await product() }
}

function report(measured: ReadonlyMap<Contest, Series>, rounds: number): void {
  process.stdout.write(
    `api: ${String(ANNOTATIONS)} annotations a list, ${String(rounds)} rounds; answers a second, median (min–max)\n`,
  )
  printTable(
    ['request', 'product', 'bare node:http + pg', 'product ÷ bare'],
    [...measured].map(([{ says }, { product, peer }]) => [
      says,
      formatSummary(summarise(product)),
      formatSummary(summarise(peer)),
      formatSummary(ratioByRound(product, peer)),
    ]),
  )
  for (const [{ says, goal }, { product, peer }] of measured) {
    const ratio = ratioByRound(product, peer).median
    process.stdout.write(
      `${ratio >= goal ? 'met' : 'MISSED'}  ${says} at least ${String(goal)} × bare: ${ratio.toFixed(2)}\n`,
    )
  }
}
