import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll } from 'vitest'
import { startEmbeddedDatabase } from '@/lib/server/db/start-embedded-database'
import { temporaryFolder } from '@/tests/integration/setup/temporary-folder'

/** How a start ended, and what it wrote to its standard error. */
export type Ended = { code: number | null; complaint: string }

/** Runs what `npm start` runs, with these variables alone. `command` begins the command line. */
export async function startWith(
  environment: Readonly<Record<string, string>>,
  command: readonly string[] = [],
): Promise<Ended> {
  const [program = process.execPath, ...args] = command.concat(
    process.execPath,
    'lib/server/start/command.js',
    'start',
  )
  const child = spawn(program, args, {
    env: { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '', DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [complaint] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { code: child.exitCode, complaint: complaint.trim() }
}

/**
 * Gives a function that makes a data folder which a start has used: with a cluster and its password. Making a cluster is
 * most of the time that a test takes, so each is a copy of one.
 */
export function useDataFolders(): () => Promise<string> {
  let prepared = ''
  beforeAll(async () => {
    prepared = path.join(await mkdtemp(path.join(tmpdir(), 'stet-prepared-')), 'data')
    await chmod(path.dirname(prepared), 0o755)
    const started = await startEmbeddedDatabase({ dataDir: prepared, durable: false })
    if (!started.ok) throw new Error(started.failure.message)
    await started.value.stop()
  })
  afterAll(() => rm(path.dirname(prepared), { recursive: true }))
  return async () => {
    const dataDir = path.join(await temporaryFolder(), 'data')
    // cp rather than Node's own: as root, the cluster has to go on belonging to PostgreSQL's user.
    await promisify(execFile)('cp', ['-a', prepared, dataDir])
    return dataDir
  }
}
