import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readPostmasterFile } from '@/lib/server/db/embedded/postmaster-file'
import { freePort } from '@/tests/e2e/setup/free-port'

/** Only a product that hangs comes near this, however busy the machine. */
const HANGS_MS = 8 * 60_000
const root = path.resolve(import.meta.dirname, '../..')

export type Process = { pid: number; group: number; folder: string; command: string }

/** The product as a person starts it: by `npm start`, in a process group of its own as a terminal gives it one. */
export type StartedByNpm = {
  npm: ChildProcess
  origin: string
  cluster: string
  /** All that it has written to its terminal. */
  output: () => string
  postmaster: () => Promise<number>
  /** Its processes that run: those of npm's group, and those of PostgreSQL, which work in the cluster's folder. */
  living: () => Process[]
  /** Waits until npm has ended and gives its exit code, or the signal. */
  ended: () => Promise<number | string | null>
}

export async function withNpmStart(work: (started: StartedByNpm) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stet-npm-'))
  // Started as root, the database runs as a user who must be able to enter this folder.
  await chmod(dataDir, 0o755)
  const started = await startByNpm(dataDir)
  try {
    await until('it answers', async () => {
      if (hasEnded(started.npm)) throw new Error(`It ended while starting:\n${started.output()}`)
      return (await statusOf(`${started.origin}/api/health`)) === 200
    })
    await work(started)
  } catch (error) {
    throw new Error(`${String(error)}\n${started.output().slice(-3000)}`, { cause: error })
  } finally {
    for (const { pid } of started.living()) process.kill(pid, 'SIGKILL')
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function startByNpm(dataDir: string): Promise<StartedByNpm> {
  const port = String(await freePort())
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: '',
      STET_URL: '',
      STET_SECRET: '',
      HOST: '127.0.0.1',
      PORT: port,
      STET_DATA_DIR: dataDir,
      STET_DEMO: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (chunk: Buffer) => (output += String(chunk)))
  const cluster = path.join(dataDir, 'postgres/cluster')
  return {
    npm,
    cluster,
    origin: `http://127.0.0.1:${port}`,
    output: () => output,
    async postmaster() {
      const file = await readPostmasterFile(cluster)
      if (!file) throw new Error('PostgreSQL does not run.')
      return file.pid
    },
    living: () => processes().filter(({ group, folder }) => group === npm.pid || folder === cluster),
    async ended() {
      if (!hasEnded(npm)) await once(npm, 'exit')
      return npm.exitCode ?? npm.signalCode
    },
  }
}

/** Every process that runs, with its group, folder and command line. Zombies do not run. */
function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        if (state === 'Z') return []
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
        return [
          { pid: Number(name), group: Number(group), folder: readlinkSync(`/proc/${name}/cwd`), command },
        ]
      } catch {
        // It ended in the middle, or belongs to somebody else.
        return []
      }
    })
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

/** Waits until something holds; throws when it does not for very long. */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const latest = Date.now() + HANGS_MS
  while (!(await holds())) {
    if (Date.now() > latest) throw new Error(`Waited in vain until ${what}.`)
    await pause(100)
  }
}

/** The status of an answer, or 0 without one. */
export async function statusOf(url: string): Promise<number> {
  try {
    const { status, body } = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) })
    await body?.cancel()
    return status
  } catch {
    return 0
  }
}

/** What PostgreSQL has logged since it was started last. */
export function postgresLog(cluster: string): Promise<string> {
  return readFile(path.join(cluster, '../postgres.log'), 'utf8')
}
