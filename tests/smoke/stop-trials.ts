import { rename } from 'node:fs/promises'
import path from 'node:path'
import { postgresLog, statusOf, until, withNpmStart, type StartedByNpm } from './npm-start'

/** How the product stops, and what it does when PostgreSQL dies, by what is said of it. */
export const STOP_TRIALS: readonly [string, () => Promise<void>][] = [
  [
    'restarts PostgreSQL when it is killed, and stops whole on SIGTERM to npm',
    () => withNpmStart(restartsAndStops),
  ],
  ['stops whole on Ctrl-C, which the terminal sends to all its processes', () => withNpmStart(stopsOnCtrlC)],
  ['stops whole when npm is killed', () => withNpmStart(stopsWithoutNpm)],
  ['ends at once, and leaves nothing behind, on a second signal', () => withNpmStart(endsAtOnce)],
  ['exits with 1 when PostgreSQL cannot be restarted', () => withNpmStart(givesUp)],
]

async function restartsAndStops(started: StartedByNpm): Promise<void> {
  const page = `${started.origin}/`
  if ((await statusOf(page)) !== 200) throw new Error('The page is not there to begin with.')
  const [first, servers] = [await started.postmaster(), serversOf(started)]
  // Some of these are being answered when the database goes away.
  const underWay = Array.from({ length: 40 }, () => statusOf(page))
  await Promise.race(underWay)
  process.kill(first, 'SIGKILL')
  const seen = new Set(await Promise.all(underWay))
  await until('PostgreSQL runs again', async () => {
    seen.add(await statusOf(page))
    return started.output().includes('PostgreSQL is running again.')
  })
  await until('the page is back', async () => (await statusOf(page)) === 200)
  expectLine(started, 'PostgreSQL ended unexpectedly (SIGKILL). Restarting it.')
  for (const status of seen)
    if (![200, 503].includes(status))
      throw new Error(`While PostgreSQL was away a page answered ${String(status)}.`)
  if (serversOf(started) !== servers) throw new Error('The server was restarted as well.')
  started.npm.kill('SIGTERM')
  await expectNothingLeft(started)
  await expectCleanEnd(started)
}

async function stopsOnCtrlC(started: StartedByNpm): Promise<void> {
  process.kill(-pidOf(started), 'SIGINT')
  await expectNothingLeft(started)
  await expectCleanEnd(started)
}

async function stopsWithoutNpm(started: StartedByNpm): Promise<void> {
  started.npm.kill('SIGKILL')
  await expectNothingLeft(started)
  await expectCleanEnd(started)
}

async function endsAtOnce(started: StartedByNpm): Promise<void> {
  // A checkpointer that stands still holds up the end of PostgreSQL, and with it that of the product.
  process.kill(checkpointerOf(started), 'SIGSTOP')
  started.npm.kill('SIGTERM')
  await until('it stops', () => started.output().includes('Stopping.'))
  await until('it has ended', () => {
    if (started.npm.exitCode === null && started.npm.signalCode === null) started.npm.kill('SIGTERM')
    return serversOf(started) === ''
  })
  await expectNothingLeft(started)
}

async function givesUp(started: StartedByNpm): Promise<void> {
  const control = path.join(started.cluster, 'global/pg_control')
  await rename(control, `${control}.aside`)
  process.kill(await started.postmaster(), 'SIGKILL')
  const code = await started.ended()
  if (code !== 1) throw new Error(`It ended with ${String(code)}.`)
  expectLine(started, 'PostgreSQL could not be restarted, so Stet stops. PostgreSQL did not start: ')
  await expectNothingLeft(started)
}

async function expectNothingLeft(started: StartedByNpm): Promise<void> {
  await started.ended()
  await until(`all its processes have ended`, () => started.living().length === 0)
}

/** PostgreSQL was stopped, not killed, and after everybody who used it. */
async function expectCleanEnd({ cluster, output }: StartedByNpm): Promise<void> {
  if (!(await postgresLog(cluster)).includes('database system is shut down'))
    throw new Error('PostgreSQL was not stopped well.')
  if (/Could not stop|did not answer/.test(output().split('Stopping.')[1] ?? ''))
    throw new Error('Something still wanted PostgreSQL when it was stopped.')
}

function expectLine({ output }: StartedByNpm, begin: string): void {
  const lines = output()
    .split('\n')
    .filter((line) => line.startsWith(begin))
  if (lines.length !== 1) throw new Error(`${String(lines.length)} lines begin with: ${begin}`)
}

/** The processes of the server, so that they can be compared. */
function serversOf(started: StartedByNpm): string {
  return started
    .living()
    .filter(({ command }) => command.includes('command.js'))
    .map(({ pid }) => pid)
    .join(' ')
}

function pidOf({ npm }: StartedByNpm): number {
  if (npm.pid === undefined) throw new Error('npm was not started.')
  return npm.pid
}

function checkpointerOf(started: StartedByNpm): number {
  const found = started.living().find(({ command }) => command.includes('checkpointer'))
  if (!found) throw new Error('PostgreSQL has no checkpointer.')
  return found.pid
}
