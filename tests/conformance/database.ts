import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedDatabase } from '@/lib/server/db/start-embedded-database'
import { prepareJobs } from '@/lib/server/queue/prepare-jobs'
import { applyMigrations } from '@/lib/server/db/apply-migrations'

/**
 * Runs `work` with a real, empty database of its own as the environment's, and leaves nothing behind. The environment
 * is read once, when the first module of the app is loaded: `work` must load them itself.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stet-conformance-'))
  // Made for its owner only, which would keep PostgreSQL out when the run is root's.
  await chmod(dataDir, 0o755)
  const database = await startEmbeddedDatabase({ dataDir, durable: false })
  if (!database.ok) throw new Error(database.failure.message)
  try {
    const migrated = await applyMigrations(database.value.url)
    if (!migrated.ok) throw new Error(migrated.failure.message)
    await prepareJobs(database.value.url)
    Object.assign(process.env, {
      DATABASE_URL: database.value.url,
      STET_SECRET: randomBytes(32).toString('base64url'),
      // The requests of a run are thousands, and each would be a line of log.
      STET_LOG_LEVEL: 'error',
    })
    return await work()
  } finally {
    const { disconnect } = await import('@/lib/server/db/client')
    await disconnect()
    await database.value.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
