import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedDatabase } from '@/lib/server/db/start-embedded-database'
import { applyMigrations } from '@/lib/server/db/apply-migrations'

/** Runs `work` with a durable, migrated PostgreSQL of its own, which the environment then names. */
export async function withDatabase(work: (databaseUrl: string) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stet-bench-'))
  // Started as root, the database runs as a user who must be able to enter this folder.
  await chmod(dataDir, 0o755)
  const database = await startEmbeddedDatabase({ dataDir })
  if (!database.ok) throw new Error(database.failure.message)
  const { url, stop } = database.value
  try {
    const migrated = await applyMigrations(url)
    if (!migrated.ok) throw new Error(migrated.failure.message)
    Object.assign(process.env, {
      DATABASE_URL: url,
      STET_SECRET: randomBytes(32).toString('base64url'),
      STET_LOG_LEVEL: 'error',
    })
    await work(url)
  } finally {
    await stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
