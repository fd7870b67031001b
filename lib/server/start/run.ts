import { ok, type Result } from '@/lib/core/result'
import { loadEnvironment, type Environment } from '@/lib/server/env'
import { publicAddress } from '@/lib/server/public-address'
import { checkAddress } from './address'
import { createDatabaseCheck } from './create-database-check'
import { setAppEnvironment } from './app-environment'
import { ensureBuild } from './ensure-build'
import { welcomeFirstUsers } from './welcome-first-users'
import { openDatabase } from './open-database'
import { serve } from './serve'
import { startOrExit } from './start-or-exit'
import { watchSignals, type Shutdown } from './shutdown'
import { say, withProgress } from './terminal'
import { warmUpReaders } from './warm-up-readers'
import { workOnJobs } from './work-on-jobs'

type Mode = { dev: boolean }

/** Everything between the command and the first request, in order. */
export async function run(mode: Mode): Promise<void> {
  // Next reports usage to its makers unless this is set.
  Object.assign(process.env, {
    NODE_ENV: mode.dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  const shutdown = watchSignals()
  await startOrExit(shutdown, () => start(mode, shutdown))
}

async function start({ dev }: Mode, shutdown: Shutdown): Promise<Result<void>> {
  const environment = loadEnvironment(process.cwd(), { production: !dev })
  if (!environment.ok) return environment
  const { HOST: host, PORT: port } = environment.value
  const free = await checkAddress(host, port)
  if (!free.ok) return free
  const database = await openDatabase(environment.value, shutdown)
  if (!database.ok) return database
  const set = await setAppEnvironment(environment.value, database.value.url)
  if (!set.ok) return set
  const welcome = await welcomeFirstUsers(environment.value, database.value)
  if (!dev) {
    const built = await withProgress('Building the app (only after a change)', () =>
      ensureBuild(process.cwd(), shutdown),
    )
    if (!built.ok) return built
  }
  if (environment.value.STET_WORKER === '1') await workOnJobs(database.value.url, shutdown)
  const secure = publicAddress(environment.value).startsWith('https://')
  const isDatabaseThere = await createDatabaseCheck()
  const serving = await withProgress('Starting the app', () =>
    serve({ dev, host, port, secure, isDatabaseThere }, shutdown),
  )
  if (serving.ok) {
    announce(environment.value, welcome)
    await warmUpReaders(shutdown)
  }
  return serving.ok ? ok(undefined) : serving
}

function announce(environment: Environment, welcome: readonly string[]): void {
  say(['', `Stet is ready at ${publicAddress(environment)}`, ...welcome, 'Ctrl-C stops it.', ''].join('\n'))
}
