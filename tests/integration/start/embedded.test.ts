import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import * as z from 'zod'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '@/lib/server/db/start-embedded-database'
import { isAlive } from '@/lib/server/db/embedded/processes'
import { temporaryFolder } from '@/tests/integration/setup/temporary-folder'
import { useDataFolders } from './broken-start'

const heldSchema = z.object({ url: z.string(), postgres: z.number() })

async function start(dataDir: string): Promise<EmbeddedDatabase> {
  const started = await startEmbeddedDatabase({ dataDir })
  if (!started.ok) throw new Error(started.failure.message)
  onTestFinished(started.value.stop)
  return started.value
}

/** Each test has a data folder that was used before. */
const preparedFolder = useDataFolders()

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** A process that starts a database and is killed as by `kill -9`; PostgreSQL outlives it. */
async function startAndKill(dataDir: string): Promise<z.infer<typeof heldSchema>> {
  const script = path.resolve('tests/integration/setup/hold-database.ts')
  const holder = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [output] = z.tuple([z.instanceof(Buffer)]).parse(await once(holder.stdout, 'data'))
  const held = heldSchema.parse(JSON.parse(output.toString()))
  await query(held.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  return held
}

it('keeps its data between starts, in a folder with a space, on the same port', async () => {
  const dataDir = path.join(await temporaryFolder('stet test '), 'my data')
  const first = await start(dataDir)
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.stop()
  const second = await start(dataDir)
  expect(second.url).toBe(first.url)
  expect(second.recovered).toBe(false)
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

it('listens on the loopback only and keeps its password to itself', async () => {
  const dataDir = await preparedFolder()
  const { url } = await start(dataDir)
  const settings = `SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_directories') ORDER BY name`
  expect(await query(url, settings)).toEqual([
    { name: 'listen_addresses', setting: '127.0.0.1' },
    { name: 'unix_socket_directories', setting: '' },
  ])
  const password = path.join(dataDir, 'postgres-password')
  expect((await stat(password)).mode & 0o777).toBe(0o600)
  expect(new URL(url).password).toBe((await readFile(password, 'utf8')).trim())
  const wrong = new URL(url)
  wrong.password = 'wrong'
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
})

it('refuses a second instance on the same folder, and allows it once the first has stopped', async () => {
  const dataDir = await preparedFolder()
  const first = await start(dataDir)
  const second = await startEmbeddedDatabase({ dataDir })
  if (second.ok) throw new Error('two instances on one folder')
  expect(second.failure.code).toBe('conflict')
  expect(second.failure.message).toContain(`process ${String(process.pid)}`)
  expect(isAlive(first.pid)).toBe(true)
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  await start(dataDir)
})

it('stops the server of a killed app and starts on its data', async () => {
  const dataDir = await preparedFolder()
  const held = await startAndKill(dataDir)
  expect(isAlive(held.postgres)).toBe(true)
  const again = await start(dataDir)
  expect(again.recovered).toBe(true)
  expect(isAlive(held.postgres)).toBe(false)
  expect(await query(again.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

it('recovers when app and server were both killed, even if their numbers belong to other processes now', async () => {
  const dataDir = await preparedFolder()
  const held = await startAndKill(dataDir)
  process.kill(held.postgres, 'SIGKILL')
  while (isAlive(held.postgres)) await new Promise((resolve) => setTimeout(resolve, 20))
  const file = path.join(dataDir, 'postgres/cluster/postmaster.pid')
  const { uid, gid } = await stat(file)
  const stranger = spawn('sleep', ['60'], { uid, gid })
  onTestFinished(() => void stranger.kill())
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n')
  await writeFile(file, [stranger.pid, ...rest].join('\n'))
  await writeFile(
    path.join(dataDir, 'postgres/instance.lock'),
    JSON.stringify({ pid: process.pid, started: '1' }),
  )
  const again = await start(dataDir)
  expect(again.recovered).toBe(false)
  expect(await query(again.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

it('starts over when creating the cluster was cut short', async () => {
  const dataDir = await temporaryFolder()
  const unfinished = path.join(dataDir, 'postgres/cluster.unfinished')
  await mkdir(unfinished, { recursive: true })
  await writeFile(path.join(unfinished, 'PG_VERSION'), '18')
  const { url } = await start(dataDir)
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

it('does not touch a cluster of another PostgreSQL version', async () => {
  const dataDir = await temporaryFolder()
  const cluster = path.join(dataDir, 'postgres/cluster')
  await mkdir(cluster, { recursive: true })
  await writeFile(path.join(cluster, 'PG_VERSION'), '17\n')
  const started = await startEmbeddedDatabase({ dataDir })
  expect(started).toMatchObject({ ok: false, failure: { code: 'conflict' } })
  expect(await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).toBe('17\n')
})

it('says so when the kept password is not the one of the cluster', async () => {
  const dataDir = await preparedFolder()
  await (await start(dataDir)).stop()
  await writeFile(path.join(dataDir, 'postgres-password'), 'another')
  const started = await startEmbeddedDatabase({ dataDir })
  expect(started).toMatchObject({ ok: false, failure: { code: 'unavailable' } })
  if (!started.ok) expect(started.failure.message).toContain('postgres-password')
})

it('leaves a closed folder closed; root’s data is then elsewhere, and a note says where', async () => {
  const closed = await temporaryFolder()
  await chmod(closed, 0o700)
  const dataDir = path.join(closed, 'project/.data')
  const { url, stop } = await start(dataDir)
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect((await stat(closed)).mode & 0o777).toBe(0o700)
  const note = readFile(path.join(dataDir, 'postgres-is-elsewhere'), 'utf8').catch(() => '')
  const own = path.join(dataDir, 'postgres')
  const place = process.getuid?.() === 0 ? (await note).split('\n')[0] : own
  expect(place === own).toBe(process.getuid?.() !== 0)
  expect(await readFile(path.join(place ?? '', 'cluster/PG_VERSION'), 'utf8')).toBe('18\n')
  await stop()
  await rm(place ?? '', { recursive: true })
})
