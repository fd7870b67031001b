import { loadEnvironment } from '../env'
import { applyMigrations } from './migrate'

// npm run db:migrate: for a DATABASE_URL whose migrations are applied apart from the start of the app.
async function main(): Promise<void> {
  const environment = loadEnvironment(process.cwd(), { production: false })
  if (!environment.ok) return stopWith(environment.failure.message)
  const url = environment.value.DATABASE_URL
  if (url === undefined)
    return stopWith(
      'DATABASE_URL is not set. Without one, npm start runs and migrates a database of its own.',
    )
  const migrated = await applyMigrations(url)
  if (!migrated.ok) return stopWith(migrated.failure.message)
  const names = migrated.value
  process.stdout.write(
    names.length === 0 ? 'The database is up to date.\n' : `Applied ${names.join(', ')}.\n`,
  )
}

function stopWith(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}

await main()
