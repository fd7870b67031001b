import { spawn } from 'node:child_process'
import { open, rename } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Account } from './account'
import { postgresEnvironment } from './cluster'
import { disownPostmasterFile, readPostmasterFile } from './postmaster-file'
import { commandLine, isAlive } from './processes'
import { whyNotStarted } from './why-not-started'

export type PostmasterOptions = {
  postgres: string
  cluster: string
  port: number
  account: Account | undefined
  durable: boolean
}

/** A PostgreSQL that takes connections. `ended` says how it ended, once it has. */
export type Postmaster = { pid: number; ended: Promise<string> }

/** Starts PostgreSQL and waits until it takes connections; recovery after a crash may take a while. */
export async function startPostmaster(options: PostmasterOptions): Promise<Result<Postmaster>> {
  const log = path.join(options.cluster, '../postgres.log')
  // A file rather than a pipe: a pipe without a reader would kill PostgreSQL when the app is killed.
  const output = await openLog(log)
  const child = spawn(options.postgres, flags(options), {
    ...options.account,
    cwd: '/',
    env: postgresEnvironment,
    stdio: ['ignore', output.fd, output.fd],
    // A group of its own: Ctrl-C reaches the whole group of the terminal, and the app has to close first.
    detached: true,
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${String(code)}`))
  })
  await output.close()
  child.unref()
  for (;;) {
    const end = await Promise.race([ended, sleep(20)])
    if (end !== undefined) return fail('unavailable', await whyNotStarted(log, end))
    const file = await readPostmasterFile(options.cluster)
    if (file !== undefined && file.pid === child.pid && file.ready) return ok({ pid: file.pid, ended })
  }
}

/**
 * Stops PostgreSQL by its pid: at first as `pg_ctl stop` would (ends sessions, writes everything out), after half a
 * minute without waiting for anything (the next start then recovers from its log). False when it survives both.
 */
export async function stopPostmaster(pid: number): Promise<boolean> {
  return (await signalAndWait(pid, 'SIGINT', 30_000)) || (await signalAndWait(pid, 'SIGQUIT', 10_000))
}

/** Makes PostgreSQL end without writing anything out, and waits for nothing. The next start recovers from its log. */
export function abortPostmaster(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
}

/** Stops a server that a killed app left behind on this cluster, or clears its traces when it is gone as well. */
export async function stopOrphan(cluster: string): Promise<Result<'none' | 'stopped'>> {
  const file = await readPostmasterFile(cluster)
  if (file === undefined) return ok('none')
  if (!isAlive(file.pid) || !(commandLine(file.pid) ?? '').includes(cluster)) {
    await disownPostmasterFile(cluster)
    return ok('none')
  }
  if (await stopPostmaster(file.pid)) return ok('stopped')
  return fail(
    'unavailable',
    `An earlier PostgreSQL (process ${String(file.pid)}) still uses ${cluster} and does not stop. End it with: kill -QUIT ${String(file.pid)}`,
  )
}

function flags({ cluster, port, durable }: PostmasterOptions): string[] {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    // Socket paths have a limit of some hundred bytes, which a deep project folder exceeds.
    unix_socket_directories: '',
    max_connections: 50,
    shared_buffers: '128MB',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  }
  return [
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${String(value)}`]),
  ]
}

async function signalAndWait(pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  if (!isAlive(pid)) return true
  process.kill(pid, signal)
  for (let waited = 0; waited < patience; waited += 20) {
    await sleep(20)
    if (!isAlive(pid)) return true
  }
  return false
}

async function openLog(log: string) {
  await rename(log, `${log}.1`).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  })
  return open(log, 'a', 0o600)
}
