import path from 'node:path'
import type {
  DiagnoseMigrationHistoryOutput,
  MigrationList,
  SchemaEngine,
} from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Client, Pool } from 'pg'
import { fail, ok, type Result } from '@/lib/core/result'
import { migrationAdapter } from './migration-adapter'
import { readMigrations } from './read-migrations'
import { MIGRATION_TIME_LIMITS } from './time-limits'
import { withSchemaEngine } from './with-schema-engine'

// Any number would do, as long as every instance of the app uses the same. "stet" in ASCII.
const advisoryLock = 0x73746574
const filters = { externalTables: [], externalEnums: [] }

/** Where this project keeps its migrations. */
const migrationsFolder = path.join(process.cwd(), 'prisma/migrations')

/**
 * Applies what `folder` has and the database has not; gives the names applied. Keeps Prisma's `_prisma_migrations`
 * table, so that `prisma migrate deploy` stays usable. Instances that start at once wait for one another.
 */
export async function applyMigrations(
  databaseUrl: string,
  folder: string = migrationsFolder,
): Promise<Result<readonly string[]>> {
  const list = await readMigrations(folder)
  const guard = new Client({ connectionString: databaseUrl, ...MIGRATION_TIME_LIMITS })
  const pool = new Pool({ connectionString: databaseUrl, max: 2, ...MIGRATION_TIME_LIMITS })
  try {
    await guard.connect()
  } catch (error) {
    return fail('unavailable', `The database cannot be reached: ${messageOf(error)}. Check DATABASE_URL.`)
  }
  try {
    // A session lock: it ends with this connection, so a killed instance holds up nobody.
    await guard.query('SELECT pg_advisory_lock($1)', [advisoryLock])
    return await withSchemaEngine(migrationAdapter(pool), undefined, (engine, explain) =>
      applyList(engine, list, explain),
    )
  } finally {
    // The engine takes a session lock of its own in here and leaves it to the connection's end.
    await pool.end()
    await guard.end()
  }
}

async function applyList(
  engine: SchemaEngine,
  list: MigrationList,
  explain: (error: unknown) => string,
): Promise<Result<readonly string[]>> {
  const history = await diagnose(engine, list)
  const unfit = whyUnfit(history)
  if (unfit !== undefined) return fail('conflict', unfit)
  // Each script is one transaction, and nobody else is at work while we hold the lock: a migration without an end was
  // rolled back by PostgreSQL when its instance was killed, and may simply be tried again.
  for (const name of history.failedMigrationNames) await rolledBack(engine, name)
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: list, filters })
    return ok(appliedMigrationNames)
  } catch (error) {
    const { failedMigrationNames } = await diagnose(engine, list)
    for (const name of failedMigrationNames) await rolledBack(engine, name)
    const which = failedMigrationNames.join(', ') || 'before the first one'
    return fail('unavailable', `Migration failed (${which}) and left nothing behind: ${explain(error)}`)
  }
}

function diagnose(engine: SchemaEngine, list: MigrationList): Promise<DiagnoseMigrationHistoryOutput> {
  return engine.diagnoseMigrationHistory({ migrationsList: list, optInToShadowDatabase: false, filters })
}

async function rolledBack(engine: SchemaEngine, migrationName: string): Promise<void> {
  await engine.markMigrationRolledBack({ migrationName })
}

function whyUnfit({ editedMigrationNames, history }: DiagnoseMigrationHistoryOutput): string | undefined {
  if (editedMigrationNames.length > 0)
    return `${editedMigrationNames.join(', ')}: changed after it was applied to this database. Restore the file and put the change into a new migration (npm run db:diff), or start with an empty database.`
  if (history === null || history.diagnostic === 'databaseIsBehind') return undefined
  return `The database has migrations that this version does not know (${history.unpersistedMigrationNames.join(', ')}). It was used by a newer version: update this one.`
}

/** A host with several addresses gives one error for all of them, without a message. */
function messageOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}
