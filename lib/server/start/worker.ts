import { fail, ok, type Result } from '@/lib/core/result'
import { loadEnvironment } from '@/lib/server/env'
import { setDatabaseAddress } from './app-environment'
import { watchSignals, type Shutdown } from './shutdown'
import { startOrExit } from './start-or-exit'
import { say } from './terminal'
import { warmUpReaders } from './warm-up-readers'
import { workOnJobs } from './work-on-jobs'

// npm run worker: works on jobs beside one or several servers that have STET_WORKER=0. The signals are meant for this
// process, as in start.ts.
async function start(shutdown: Shutdown): Promise<Result<void>> {
  const environment = loadEnvironment(process.cwd(), { production: true })
  if (!environment.ok) return environment
  const url = environment.value.DATABASE_URL
  if (url === undefined) {
    const message =
      'DATABASE_URL is not set. A worker of its own needs the database that the servers use; without one, npm start works on jobs itself.'
    return fail('invalid', message)
  }
  setDatabaseAddress(url)
  await warmUpReaders(shutdown)
  await workOnJobs(url, shutdown)
  say('Working on jobs. Ctrl-C stops it.')
  return ok(undefined)
}

Object.assign(process.env, { NODE_ENV: 'production' })
const shutdown = watchSignals()
await startOrExit(shutdown, () => start(shutdown))
