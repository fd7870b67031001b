import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clearUnfinishedDemo, describeDemo, makeDemo } from '@/lib/server/start/demo-workspace'
import { temporaryFolder } from '@/tests/integration/setup/temporary-folder'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const database = useDatabase()
const client = new Client({ connectionString: database.url })
beforeAll(async () => {
  await client.connect()
  await client.query('CREATE TABLE public.seeded (n int)')
})
afterAll(() => client.end())

async function seedOne(): Promise<void> {
  await client.query('INSERT INTO public.seeded VALUES (1)')
}

async function count(): Promise<unknown> {
  return (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM public.seeded')).rows[0]?.n
}

it('keeps a random, readable password for its owner only, and prints it again', async () => {
  const settings = { STET_DATA_DIR: await temporaryFolder() }
  expect(await describeDemo(settings)).toEqual([])
  const given: string[] = []
  await makeDemo(settings, ({ password }) => Promise.resolve(void given.push(password)), { embedded: true })
  const file = path.join(settings.STET_DATA_DIR, 'demo-password')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(given).toEqual([(await readFile(file, 'utf8')).trim()])
  expect(given[0]).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  const lines = (await describeDemo(settings)).join('\n')
  expect(lines).toContain(given[0])
  expect(lines).toContain('reviewer2@demo.test')
})

it('says so when another password is wished for later', async () => {
  const settings = { STET_DATA_DIR: await temporaryFolder() }
  await makeDemo({ ...settings, STET_DEMO_PASSWORD: 'the first password' }, seedOne, { embedded: true })
  const lines = (await describeDemo({ ...settings, STET_DEMO_PASSWORD: 'another password' })).join('\n')
  expect(lines).toContain('the first password')
  expect(lines).toContain('has no effect')
  await database.reset()
})

it('starts over after one that was cut short, and only then', async () => {
  const settings = { STET_DATA_DIR: await temporaryFolder() }
  async function cutShort(): Promise<void> {
    await seedOne()
    throw new Error('power cut')
  }
  await expect(makeDemo(settings, cutShort, { embedded: true })).rejects.toThrow('power cut')
  expect(await count()).toBe(1)
  await clearUnfinishedDemo(settings, database.url)
  expect(await count()).toBe(0)
  await makeDemo(settings, seedOne, { embedded: true })
  await clearUnfinishedDemo(settings, database.url)
  expect(await count()).toBe(1)
})
