import { fail, type Result } from '@/lib/core/result'
import { prepareJobs } from '@/lib/server/queue/prepare-jobs'
import { loadEnvironment } from '@/lib/server/env'
import { applyMigrations } from '@/lib/server/db/apply-migrations'

// npm run db:migrate: for a DATABASE_URL whose migrations are applied apart from the start of the app.
async function migrate(): Promise<Result<readonly string[]>> {
  const environment = loadEnvironment(process.cwd(), { production: false })
  if (!environment.ok) return environment
  const url = environment.value.DATABASE_URL
  if (url !== undefined) {
    const migrated = await applyMigrations(url)
    if (migrated.ok) await prepareJobs(url)
    return migrated
  }
  return fail(
    'invalid',
    'DATABASE_URL is not set. Without one, npm start runs and migrates a database of its own.',
  )
}

const migrated = await migrate()
if (migrated.ok) {
  const names = migrated.value.join(', ')
  process.stdout.write(names === '' ? 'The database is up to date.\n' : `Applied ${names}.\n`)
} else {
  process.stderr.write(`${migrated.failure.message}\n`)
  process.exitCode = 1
}
