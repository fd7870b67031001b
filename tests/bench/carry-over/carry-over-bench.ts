import type { BenchOptions } from '@/tests/bench/shared/bench-options'
import { withDatabase } from '@/tests/bench/shared/with-database'

/** Carries annotations over to a changed text as the job does: how fast, and in how much memory, for more and more. */
export async function run({ rounds }: BenchOptions): Promise<void> {
  await withDatabase(async (databaseUrl) => {
    // Loaded only now: modules of the product read the environment when they are loaded.
    const { measureAll } = await import('./measure')
    await measureAll(databaseUrl, rounds)
  })
}
