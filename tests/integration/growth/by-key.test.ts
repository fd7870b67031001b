import { Session, type Profiler } from 'node:inspector/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { disconnect } from '@/lib/server/grants/system'
import { createDesk } from '@/tests/factories/desk'
import { explainEverything, workOf, type StatementWork } from '@/tests/integration/setup/watch-work'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import { CALLS, READ_FIRST } from './by-key-calls'
import { BY_KEY } from './by-key-queries'
import { wasCalled } from './data-queries'

// PostgreSQL is told to look through a whole table only where no index helps. A query that still does has no key to go by,
// however small the tables of this test are.

const { url } = useDatabase()
const work: StatementWork[] = []
let coverage: readonly Profiler.ScriptCoverage[] = []

beforeAll(async () => {
  const inspector = new Session()
  inspector.connect()
  await inspector.post('Profiler.enable')
  await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await explainEverything(url, { enable_seqscan: 'off' })
  await disconnect()
  for (const call of Object.values(CALLS)) {
    const desk = await createDesk()
    work.push(...(await workOf(() => call(desk))))
  }
  coverage = (await inspector.post('Profiler.takePreciseCoverage')).result
  inspector.disconnect()
})

describe('a query that no growth was measured of', () => {
  it.each([...BY_KEY])('is run here: %s', (query) => {
    expect(wasCalled(coverage, query)).toBe(true)
  })

  it('reads by the key of an index, not a whole table', () => {
    const whole = work.flatMap(({ sql, readWhole }) => readWhole.map((name) => `${name}: ${sql}`))
    const ours = whole.filter(
      (read) => /^"?[A-Z]/.test(read) && !READ_FIRST.some((known) => known.test(read)),
    )
    expect([...new Set(ours)]).toEqual([])
  })
})
