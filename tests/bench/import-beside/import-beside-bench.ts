import { randomBytes } from 'node:crypto'
import type { BenchOptions } from '@/tests/bench/shared/bench-options'
import { withDatabase } from '@/tests/bench/shared/with-database'
import { freePort } from '@/tests/e2e/setup/free-port'
import { startProduct } from '@/tests/e2e/setup/running-product'

/**
 * Annotating through the API of the running product, alone and beside an import of 130 pages that the same process works
 * on. Goal: the 95th percentile at most doubles.
 */
export async function run({ rounds }: BenchOptions): Promise<void> {
  await withDatabase(async (databaseUrl) => {
    const settings = { DATABASE_URL: databaseUrl, STET_SECRET: randomBytes(32).toString('base64url') }
    Object.assign(process.env, settings)
    const port = await freePort()
    const product = await startProduct(port, { ...settings, STET_DEMO: '0', STET_FETCH_ALLOW: '127.0.0.1:*' })
    try {
      // Loaded only now: it makes the data with modules of the product, which read the environment when they are loaded.
      const { measureBeside } = await import('./measure')
      await measureBeside(`http://127.0.0.1:${String(port)}`, rounds)
    } finally {
      await product.stop()
    }
  })
}
