import { Session } from 'node:inspector/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disconnect } from '@/lib/server/grants/system'
import { loadWorkspace } from '@/tests/factories/bulk-workspace'
import { explainEverything, workOf } from '@/tests/integration/setup/watch-work'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import { BY_KEY } from './by-key-queries'
import { dataQueries, wasCalled } from './data-queries'
import { SCENARIOS } from './scenarios'

// Right after a bulk load PostgreSQL has no statistics and plans as if every table were nearly empty. The cost of a query
// must not depend on that. It is counted in pages and rows, because times differ from run to run.

const { url, reset } = useDatabase()
const SIZES = [500, 1000, 2000] as const
/** How much more work twice as much data may be. */
const MOST_GROWTH = 2 ** 1.2
/** Planning, and the first pages of each index, cost this much whatever is in them. */
const UNNOTICED = 400

type Cost = { total: number; worst: string; failure?: unknown }
const costs = new Map<string, Cost[]>()
const inspector = new Session()

beforeAll(async () => {
  inspector.connect()
  await inspector.post('Profiler.enable')
  await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await explainEverything(url)
  await disconnect()
  for (const size of SIZES) {
    await reset()
    // What was deleted takes up pages until it is cleared away. This clears, and gathers no statistics.
    await withClient((client) => client.query('VACUUM'))
    const bulk = await loadWorkspace(url, size)
    for (const [name, run] of Object.entries(SCENARIOS))
      costs.set(name, [...(costs.get(name) ?? []), await costOf(() => run(bulk))])
    // A statement that was planned for another size would be run by that plan.
    await disconnect()
  }
})

afterAll(() => inspector.disconnect())

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  let failure: unknown
  const statements = await workOf(() => work().catch((error: unknown) => (failure = error)))
  const sorted = statements.toSorted((a, b) => b.pages + b.rows - a.pages - a.rows)
  return {
    total: statements.reduce((sum, { pages, rows }) => sum + pages + rows, 0),
    worst: `${sorted[0]?.heaviest ?? ''} in ${sorted[0]?.sql ?? ''}`,
    failure,
  }
}

async function withClient(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await work(client).finally(() => client.end())
}

describe('twice as much data is about twice as much work at most, without statistics', () => {
  it.each(Object.keys(SCENARIOS))('%s', (name) => {
    const found = costs.get(name) ?? []
    expect(found).toHaveLength(SIZES.length)
    for (const { failure, total } of found) {
      expect(failure, String(failure)).toBeUndefined()
      expect(total).toBeGreaterThan(0)
    }
    const [least, most] = [found[0], found.at(-1)]
    // Reading part of a small table but all of a larger one must not count as faster than linear growth.
    const base = Math.max(least?.total ?? 0, SIZES[0]) + UNNOTICED
    const allowed = base * MOST_GROWTH ** (SIZES.length - 1)
    const told = `${found.map(({ total }) => Math.round(total)).join(' → ')}: ${most?.worst ?? ''}`
    expect(most?.total, told).toBeLessThanOrEqual(allowed)
  })

  it('no statistics were gathered during the test', async () => {
    await withClient(async (client) => {
      const { rows } = await client.query(
        `SELECT relname FROM pg_stat_user_tables WHERE schemaname = 'public' AND (last_analyze IS NOT NULL OR last_autoanalyze IS NOT NULL)`,
      )
      expect(rows).toEqual([])
    })
  })

  it('every query of lib/server/data was run, or is shown to read by a key in by-key.test.ts', async () => {
    const { result } = await inspector.post('Profiler.takePreciseCoverage')
    expect(dataQueries().filter((name) => !wasCalled(result, name) && !BY_KEY.has(name))).toEqual([])
  })
})
