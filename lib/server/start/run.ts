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
import { watchSignals, type Shutdown } from './shutdown'
import { complain, say, withProgress } from './terminal'
import { warmUpReaders } from './warm-up-readers'
import { workOnJobs } from './work-on-jobs'

type Mode = { dev: boolean }

/** Everything between the command and the first request, in order. On a failure says why and exits with 1. */
export async function run(mode: Mode): Promise<void> {
  // Next reports usage to its makers unless told not to; what a desk does is nobody else's business.
  Object.assign(process.env, {
    NODE_ENV: mode.dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  const shutdown = watchSignals()
  const started = await start(mode, shutdown).catch(async (error: unknown) => {
    await shutdown.closeAll()
    throw error
  })
  if (started.ok) return
  complain(started.failure.message)
  await shutdown.closeAll()
  process.exit(1)
}

async function start({ dev }: Mode, shutdown: Shutdown): Promise<Result<void>> {
  const environment = loadEnvironment(process.cwd(), { production: !dev })
  if (!environment.ok) return environment
  const { HOST: host, PORT: port } = environment.value
  const free = await checkAddress(host, port)
  if (!free.ok) return free
  const database = await openDatabase(environment.value, shutdown)
  if (!database.ok) return database
  await setAppEnvironment(environment.value, database.value.url)
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
    await warmUpReaders()
  }
  return serving.ok ? ok(undefined) : serving
}

function announce(environment: Environment, welcome: readonly string[]): void {
  say(['', `Stet is ready at ${publicAddress(environment)}`, ...welcome, 'Ctrl-C stops it.', ''].join('\n'))
}
