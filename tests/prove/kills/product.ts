import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdirSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findRunningDatabase } from '@/lib/server/db/embedded/find-running-database'
import { readPostmasterFile } from '@/lib/server/db/embedded/postmaster-file'
import { freePort } from '@/tests/e2e/setup/free-port'

export type Victim = 'server' | 'worker' | 'postgres' | 'all'

/** Only a product that hangs comes near this, however busy the machine. */
const HANGS_MS = 8 * 60_000
const root = path.resolve(import.meta.dirname, '../../..')
const logFile = path.join(root, 'test-results/kills.log')

/** The product as it runs on a server: the web server with its own PostgreSQL, and a worker beside it. */
export type Product = {
  origin: string
  databaseUrl: () => Promise<string>
  /** Kills as `kill -9` does, restarts what does not restart itself, and waits until the product is whole again. */
  kill: (victim: Victim) => Promise<void>
  /** How often the server or the worker ended without having been killed. */
  endedByItself: () => number
  stop: () => Promise<void>
}

export async function startProduct(password: string): Promise<Product> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stet-kills-'))
  // Started as root, the database runs as a user who must be able to enter this folder.
  await chmod(dataDir, 0o755)
  mkdirSync(path.dirname(logFile), { recursive: true })
  const port = String(await freePort())
  const origin = `http://127.0.0.1:${port}`
  const common = {
    STET_DATA_DIR: dataDir,
    STET_URL: '',
    HOST: '127.0.0.1',
    PORT: port,
    STET_LOG_LEVEL: 'warn',
  }
  let endedByItself = 0
  let server: ChildProcess
  let worker: ChildProcess

  function run(name: 'start' | 'worker', settings: Record<string, string>): ChildProcess {
    const child = spawn(process.execPath, ['lib/server/start/command.js', name], {
      cwd: root,
      env: { ...process.env, ...common, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => appendFileSync(logFile, chunk))
    return child
  }

  async function startServer(): Promise<void> {
    server = run('start', {
      DATABASE_URL: '',
      STET_SECRET: '',
      STET_WORKER: '0',
      STET_DEMO: '1',
      STET_DEMO_PASSWORD: password,
    })
    await untilHealthy()
  }

  async function untilHealthy(): Promise<void> {
    await until('the server answers', async () => {
      if (hasEnded(server)) throw new Error(`The server ended by itself; see ${logFile}.`)
      return isHealthy(origin)
    })
  }

  async function startWorker(): Promise<void> {
    await until('a worker works', async () => {
      const secret = (await readFile(path.join(dataDir, 'secret'), 'utf8')).trim()
      worker = run('worker', { DATABASE_URL: await databaseUrl(), STET_SECRET: secret })
      const ready = new Promise<boolean>((resolve) => {
        worker.stdout?.on('data', (chunk: Buffer) => String(chunk).includes('Working') && resolve(true))
        worker.once('exit', () => resolve(false))
      })
      return ready
    })
  }

  async function databaseUrl(): Promise<string> {
    let url: string | undefined
    await until('PostgreSQL runs', async () => (url = await findRunningDatabase(dataDir)) !== undefined)
    return url ?? ''
  }

  async function postmaster(): Promise<number | undefined> {
    const file = await readPostmasterFile(path.join(dataDir, 'postgres/cluster'))
    return file?.ready ? file.pid : undefined
  }

  async function kill(victim: Victim): Promise<void> {
    for (const child of [server, worker]) if (hasEnded(child)) endedByItself += 1
    const database = await postmaster()
    if (hits(victim, 'postgres') && database !== undefined) process.kill(database, 'SIGKILL')
    if (hits(victim, 'server')) await killChild(server)
    if (hits(victim, 'worker')) await killChild(worker)
    if (hits(victim, 'server')) await startServer()
    else if (hits(victim, 'postgres')) {
      await until('PostgreSQL is restarted', async () => ![undefined, database].includes(await postmaster()))
      await untilHealthy()
    }
    if (hasEnded(worker)) await startWorker()
  }

  await startServer()
  await startWorker()
  return {
    origin,
    databaseUrl,
    kill,
    endedByItself: () => endedByItself,
    async stop() {
      for (const child of [worker, server]) {
        child.kill('SIGTERM')
        if (!hasEnded(child)) await once(child, 'exit')
      }
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function hits(victim: Victim, what: Victim): boolean {
  return victim === 'all' || victim === what
}

async function killChild(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (!hasEnded(child)) await once(child, 'exit')
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(10_000) })).ok
  } catch {
    return false
  }
}

/** Waits until something holds; throws when it does not for very long. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const latest = Date.now() + HANGS_MS
  while (!(await holds())) {
    if (Date.now() > latest) throw new Error(`Waited in vain until ${what}.`)
    await pause(100)
  }
}
