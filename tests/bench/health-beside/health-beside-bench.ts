import { randomBytes } from 'node:crypto'
import { withDatabase } from '@/tests/bench/shared/with-database'
import { freePort } from '@/tests/e2e/setup/free-port'
import { startProduct } from '@/tests/e2e/setup/running-product'

/**
 * How long the health check of the running product waits beside what is large: each export of an article with 10,000
 * annotations, and an import of 5,000 annotations that say only what they quote. Goal: 200 ms at most.
 */
export async function run(): Promise<void> {
  await withDatabase(async (databaseUrl) => {
    const settings = { DATABASE_URL: databaseUrl, STET_SECRET: randomBytes(32).toString('base64url') }
    Object.assign(process.env, settings)
    const port = await freePort()
    const product = await startProduct(port, { ...settings, STET_DEMO: '0' })
    try {
      // Loaded only now: it makes the data with modules of the product, which read the environment when they are loaded.
      const { measureHealth } = await import('./measure')
      await measureHealth({ origin: `http://127.0.0.1:${String(port)}`, pid: product.pid, databaseUrl })
    } finally {
      await product.stop()
    }
  })
}
