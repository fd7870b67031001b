import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '../../..')
const logFolder = path.join(root, 'test-results')

/** A build on two slow cores, the first start of a database, and the seed. */
const startLimit = 8 * 60_000
const stopLimit = 30_000

export type RunningProduct = {
  pid: number
  stop: () => Promise<void>
  /** All that it has printed so far. */
  output: () => Promise<string>
}

/** `node` is the program that runs it. */
type Options = { name?: string; node?: string }

type Started = { child: ChildProcess; dataDir: string; logFile: string }

/**
 * Starts what `npm start` starts, with a data folder of its own and, unless `settings` name another, a database of its
 * own, and waits until it is healthy. Its output goes to `test-results/NAME.log`. Stopping it fails unless it ends cleanly.
 */
export async function startProduct(
  port: number,
  settings: Readonly<Record<string, string>>,
  { name = 'product', node = process.execPath }: Options = {},
): Promise<RunningProduct> {
  const logFile = path.join(logFolder, `${name}.log`)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stet-e2e-'))
  // Started as root, the database runs as a user who must be able to enter this folder.
  await chmod(dataDir, 0o755)
  await mkdir(logFolder, { recursive: true })
  const log = await open(logFile, 'w')
  const child = spawn(node, ['lib/server/start/command.js', 'start'], {
    cwd: root,
    env: productEnvironment({ PORT: String(port), STET_DATA_DIR: dataDir, ...settings }),
    stdio: ['ignore', log.fd, log.fd],
  })
  await log.close()
  const started = { child, dataDir, logFile }
  try {
    await untilHealthy(started, `http://127.0.0.1:${port}/api/health`)
  } catch (error) {
    await stop(started)
    throw error
  }
  const { pid } = child
  if (pid === undefined) throw new Error('The product runs without a process.')
  return { pid, stop: () => stop(started), output: () => readFile(logFile, 'utf8') }
}

/**
 * The run's environment without what would lead to another database or another address. Empty rather than absent, so
 * that a developer's `.env` cannot fill them in.
 */
function productEnvironment(own: Record<string, string>): NodeJS.ProcessEnv {
  const neutral = { DATABASE_URL: '', STET_URL: '', STET_SECRET: '', HOST: '127.0.0.1' }
  return { ...process.env, ...neutral, ...own }
}

async function untilHealthy({ child, logFile }: Started, url: string): Promise<void> {
  const deadline = Date.now() + startLimit
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The product stopped while starting:\n${await tailOf(logFile)}`)
    }
    if (await answersWell(url)) return
    await pause(250)
  }
  throw new Error(`The product was not healthy within ${startLimit / 1000} s:\n${await tailOf(logFile)}`)
}

async function answersWell(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    return answer.ok
  } catch {
    // Not listening yet, which is what the loop waits out.
    return false
  }
}

async function stop({ child, dataDir, logFile }: Started): Promise<void> {
  const running = child.exitCode === null && child.signalCode === null
  if (running) {
    const closed = once(child, 'exit')
    child.kill('SIGTERM')
    const stopped = await Promise.race([closed.then(() => true), pause(stopLimit, false, { ref: false })])
    if (!stopped) {
      child.kill('SIGKILL')
      await closed
      throw new Error(
        `The product did not stop within ${stopLimit / 1000} s of SIGTERM:\n${await tailOf(logFile)}`,
      )
    }
    const ended = endOf(child)
    if (ended !== 0) {
      throw new Error(`The product ended with ${String(ended)} on SIGTERM:\n${await tailOf(logFile)}`)
    }
  }
  await rm(dataDir, { recursive: true, force: true })
}

/** Its exit code, or the signal that ended it. */
function endOf({ exitCode, signalCode }: ChildProcess): number | string | null {
  return exitCode ?? signalCode
}

async function tailOf(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8')).trimEnd().split('\n')
  return lines.slice(-40).join('\n')
}
