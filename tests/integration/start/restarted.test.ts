import { rename } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { isAlive } from '@/lib/server/db/embedded/processes'
import { readPostmasterFile } from '@/lib/server/db/embedded/postmaster-file'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '@/lib/server/db/start-embedded-database'
import { useDataFolders } from './broken-start'

const usedFolder = useDataFolders()
const LONG = 200_000

type Watched = { database: EmbeddedDatabase; heard: string[]; cluster: string }

/** A database that is watched, with the lines that a person would read. */
async function startWatched(delays: readonly number[]): Promise<Watched> {
  const dataDir = await usedFolder()
  const heard: string[] = []
  const watch = {
    died: (how: string) => heard.push(`died ${how}`),
    restarted: () => heard.push('restarted'),
    gaveUp: (reason: string) => heard.push(`gave up ${reason}`),
  }
  const started = await startEmbeddedDatabase({ dataDir, watch, delays })
  if (!started.ok) throw new Error(started.failure.message)
  onTestFinished(started.value.stop)
  return { database: started.value, heard, cluster: path.join(dataDir, 'postgres/cluster') }
}

async function postmasterOf(cluster: string): Promise<number> {
  const file = await readPostmasterFile(cluster)
  if (!file) throw new Error('PostgreSQL does not run.')
  return file.pid
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

it('is restarted at the same address each time it is killed, with what was committed', async () => {
  const { database, heard, cluster } = await startWatched([0, 100, 500, 1000, 5000, 20_000])
  await query(database.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  for (const times of [1, 2]) {
    process.kill(await postmasterOf(cluster), 'SIGKILL')
    const lines = Array.from({ length: times }, () => ['died SIGKILL', 'restarted']).flat()
    await expect.poll(() => heard).toEqual(lines)
    expect(await query(database.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  }
  const last = await postmasterOf(cluster)
  await database.stop()
  expect(isAlive(last)).toBe(false)
  expect(heard).toHaveLength(4)
})

it('is given up when it cannot be restarted, with the reason in one line', async () => {
  const { heard, cluster } = await startWatched([0, 1, 1])
  const control = path.join(cluster, 'global/pg_control')
  await rename(control, `${control}.aside`)
  process.kill(await postmasterOf(cluster), 'SIGKILL')
  await expect.poll(() => heard.length).toBe(2)
  expect(heard[0]).toBe('died SIGKILL')
  expect(heard[1]).toMatch(/^gave up PostgreSQL did not start: .* is damaged\. Restore it from a backup.*\.$/)
})

it('is not restarted once it is stopped, though it was about to be', async () => {
  const { database, heard, cluster } = await startWatched([LONG])
  process.kill(await postmasterOf(cluster), 'SIGKILL')
  await expect.poll(() => heard).toEqual(['died SIGKILL'])
  await database.stop()
  expect(heard).toEqual(['died SIGKILL'])
})

it('ends at once when it is aborted, and is not restarted', async () => {
  const { database, heard } = await startWatched([0])
  database.abort()
  await expect.poll(() => isAlive(database.pid)).toBe(false)
  expect(heard).toEqual([])
})
