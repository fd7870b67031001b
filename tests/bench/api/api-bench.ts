import type { BenchOptions } from '@/tests/bench/shared/bench-options'
import { withServers } from './start-servers'

/** Asks the HTTP API of the running product, and a bare `node:http` with `pg` on the same database, the same things. */
export async function run({ rounds }: BenchOptions): Promise<void> {
  await withServers(async (servers) => {
    // Loaded only now: it makes the data with modules of the product, which read the environment when they are loaded.
    const { compete } = await import('./compete')
    await compete(servers, rounds)
  })
}
