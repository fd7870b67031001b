import { existsSync } from 'node:fs'
import { fail, ok, type Result } from '@/lib/core/result'
import { startEmbeddedDatabase } from '@/lib/server/db/start-embedded-database'
import { findRunningDatabase } from '@/lib/server/db/embedded/find-running-database'
import { loadEnvironment, type Environment } from '@/lib/server/env'
import { setDatabaseAddress } from './app-environment'

// npm run audit:verify: checks the chain of the audit log; exits with 1 and names the first line that is wrong.
const NOTHING =
  'There is no audit log here: set DATABASE_URL, or STET_DATA_DIR to the folder that npm start uses.'

type Opened = { url: string; close: () => Promise<void> }

async function open(environment: Environment): Promise<Result<Opened>> {
  const running = environment.DATABASE_URL ?? (await findRunningDatabase(environment.STET_DATA_DIR))
  if (running !== undefined) return ok({ url: running, close: () => Promise.resolve() })
  if (!existsSync(environment.STET_DATA_DIR)) return fail('not_found', NOTHING)
  const started = await startEmbeddedDatabase({ dataDir: environment.STET_DATA_DIR })
  return started.ok ? ok({ url: started.value.url, close: started.value.stop }) : started
}

async function main(): Promise<Result<string>> {
  const environment = loadEnvironment(process.cwd(), { production: false })
  if (!environment.ok) return environment
  const database = await open(environment.value)
  if (!database.ok) return database
  setDatabaseAddress(database.value.url)
  try {
    return await check()
  } finally {
    await database.value.close()
  }
}

async function check(): Promise<Result<string>> {
  // The app's modules read the environment when they are loaded, so only now.
  const { verifyAuditLog } = await import('@/lib/server/services/workspace/verify-audit-log')
  const { hasAuditLog } = await import('@/lib/server/data/workspace/audit-lines')
  const { disconnect, systemGrant } = await import('@/lib/server/grants/system')
  try {
    if (!(await hasAuditLog(systemGrant()))) return fail('not_found', NOTHING)
    const { lines, broken } = await verifyAuditLog(systemGrant())
    if (!broken) return ok(`The audit log is whole: ${String(lines)} lines checked.`)
    const where = `workspace "${broken.workspace}", line ${String(broken.sequence)}`
    return fail('conflict', `The audit log is broken at ${where}: ${broken.reason}.`)
  } finally {
    await disconnect()
  }
}

const checked = await main()
if (checked.ok) {
  process.stdout.write(`${checked.value}\n`)
} else {
  process.stderr.write(`${checked.failure.message}\n`)
  process.exitCode = 1
}
