import { ok, type Result } from '@/lib/core/result'
import type { Watch } from '@/lib/server/db/embedded/supervise'
import { startEmbeddedDatabase } from '@/lib/server/db/start-embedded-database'
import { generateClient } from '@/lib/server/db/generate-client'
import { applyMigrations } from '@/lib/server/db/apply-migrations'
import { prepareJobs } from '@/lib/server/queue/prepare-jobs'
import type { Environment } from '@/lib/server/env'
import { checkDataDir } from './check-data-dir'
import type { Shutdown } from './shutdown'
import { complain, say, withProgress } from './terminal'

type Opened = { url: string; embedded: boolean }

/** A migrated database: the one that DATABASE_URL names, else our own, which is then stopped at the end. */
export async function openDatabase(environment: Environment, shutdown: Shutdown): Promise<Result<Opened>> {
  const database = await reach(environment, shutdown)
  if (!database.ok) return database
  await withProgress('Generating the database client', () => generateClient(process.cwd()))
  const migrated = await withProgress('Migrating the database', () => applyMigrations(database.value.url))
  if (!migrated.ok) return migrated
  await prepareJobs(database.value.url)
  if (migrated.value.length > 0) say(`Migrated the database: ${migrated.value.join(', ')}.`)
  return database
}

async function reach(environment: Environment, shutdown: Shutdown): Promise<Result<Opened>> {
  if (environment.DATABASE_URL !== undefined) return ok({ url: environment.DATABASE_URL, embedded: false })
  const dataDir = environment.STET_DATA_DIR
  const usable = await checkDataDir(dataDir)
  if (!usable.ok) return usable
  const started = await withProgress('Starting PostgreSQL', () =>
    startEmbeddedDatabase({ dataDir, watch: watchFor(shutdown) }),
  )
  if (!started.ok) return started
  shutdown.onClose(started.value.stop, started.value.abort)
  if (started.value.recovered) say('Stopped a PostgreSQL that an earlier start had left behind.')
  return ok({ url: started.value.url, embedded: true })
}

/** Says at the terminal what becomes of PostgreSQL. Without it nothing works, so that Stet ends when it cannot be restarted. */
function watchFor(shutdown: Shutdown): Watch {
  return {
    died: (how) => complain(`PostgreSQL ended unexpectedly (${how}). Restarting it.`),
    restarted: () => say('PostgreSQL is running again.'),
    gaveUp(reason) {
      complain(`PostgreSQL could not be restarted, so Stet stops. ${reason}`)
      void shutdown.closeAll().finally(() => process.exit(1))
    },
  }
}
