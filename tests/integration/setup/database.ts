import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedDatabase } from '@/lib/server/db/start-embedded-database'
import { generateClient } from '@/lib/server/db/generate-client'
import { applyMigrations } from '@/lib/server/db/apply-migrations'
import { prepareJobs } from '@/lib/server/queue/prepare-jobs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that every test file clones. Nobody may stay connected to it. */
    templateDatabaseUrl: string
  }
}

/** One real PostgreSQL for the whole run, with one migrated database in it; see `useDatabase`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient(project.config.root)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stet-test-'))
  // Made for its owner only, which would keep PostgreSQL out when the tests are run by root.
  await chmod(dataDir, 0o755)
  const database = await startEmbeddedDatabase({ dataDir, durable: false })
  if (!database.ok) throw new Error(database.failure.message)
  async function stop(): Promise<void> {
    if (database.ok) await database.value.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  const migrated = await applyMigrations(database.value.url)
  if (!migrated.ok) {
    await stop()
    throw new Error(migrated.failure.message)
  }
  await prepareJobs(database.value.url)
  project.provide('templateDatabaseUrl', database.value.url)
  return stop
}
