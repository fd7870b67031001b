import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { diffSchemas } from '@/lib/server/db/diff'
import { applyMigrations } from '@/lib/server/db/apply-migrations'
import { temporaryFolder } from '@/tests/integration/setup/temporary-folder'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const database = useDatabase()
const first = 'CREATE TABLE desk (id int PRIMARY KEY);'
const second = `CREATE FUNCTION answer() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1; -- a semicolon; inside a body
  RETURN 'a;b';
END $$;
INSERT INTO desk VALUES (1);`

async function migrations(scripts: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  for (const [name, sql] of Object.entries(scripts)) await addMigration(folder, name, sql)
  return folder
}

async function addMigration(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, name, 'migration.sql'), sql)
}

describe('applying migrations', () => {
  const client = new Client({ connectionString: database.url })
  beforeAll(() => client.connect())
  afterAll(() => client.end())
  beforeEach(() => client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'))

  async function count(sql: string): Promise<unknown> {
    return (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)).rows[0]?.n
  }

  it('is done in order, once', async () => {
    const folder = await migrations({ '2_second': second, '1_first': first })
    expect(await applyMigrations(database.url, folder)).toEqual({ ok: true, value: ['1_first', '2_second'] })
    expect(await applyMigrations(database.url, folder)).toEqual({ ok: true, value: [] })
    expect((await client.query('SELECT answer()')).rows).toEqual([{ answer: 'a;b' }])
    expect(await count('desk')).toBe(1)
  })

  it('is done once by instances that start at the same time', async () => {
    const folder = await migrations({ '1_first': first, '2_second': `SELECT pg_sleep(0.3); ${second}` })
    const all = await Promise.all([1, 2, 3].map(() => applyMigrations(database.url, folder)))
    const applied = all.flatMap((one) => (one.ok ? one.value : [one.failure.message]))
    expect(applied.toSorted()).toEqual(['1_first', '2_second'])
    expect(await count('_prisma_migrations')).toBe(2)
    const ours = `(SELECT oid FROM pg_database WHERE datname = current_database())`
    // The server ends a session, and with it the lock, a moment after the client has left.
    await expect.poll(() => count(`pg_locks WHERE locktype = 'advisory' AND database = ${ours}`)).toBe(0)
  })

  it('names the migration that fails and why, rolls it back, and goes on when it is fixed', async () => {
    const folder = await migrations({
      '1_first': first,
      '2_second': 'INSERT INTO desk VALUES (7); SELECT 1/0;',
    })
    const failed = await applyMigrations(database.url, folder)
    if (failed.ok) throw new Error('applied')
    expect(failed.failure.message).toMatch(/2_second.*division by zero/)
    expect(await count('desk')).toBe(0)
    await addMigration(folder, '2_second', second)
    expect(await applyMigrations(database.url, folder)).toEqual({ ok: true, value: ['2_second'] })
  })

  it('takes up a migration in the middle of which the app was killed', async () => {
    const folder = await migrations({ '1_first': first, '2_second': second })
    await applyMigrations(database.url, folder)
    await client.query(`DELETE FROM desk; DROP FUNCTION answer;
      UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0 WHERE migration_name = '2_second'`)
    expect(await applyMigrations(database.url, folder)).toEqual({ ok: true, value: ['2_second'] })
    expect(await count('desk')).toBe(1)
  })

  it('refuses a file that was changed after it was applied', async () => {
    const folder = await migrations({ '1_first': first })
    await applyMigrations(database.url, folder)
    await addMigration(folder, '1_first', `${first} -- changed`)
    const refused = await applyMigrations(database.url, folder)
    expect(refused).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    if (!refused.ok) expect(refused.failure.message).toMatch(/^1_first: changed/)
  })

  it('refuses a database that a newer version has migrated', async () => {
    await applyMigrations(database.url, await migrations({ '1_first': first, '2_second': second }))
    const refused = await applyMigrations(database.url, await migrations({ '1_first': first }))
    expect(refused).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    if (!refused.ok) expect(refused.failure.message).toContain('2_second')
  })

  it('says when there is no database', async () => {
    const url = 'postgresql://stet:x@127.0.0.1:1/stet'
    const folder = await migrations({ '1_first': first })
    expect(await applyMigrations(url, folder)).toMatchObject({ ok: false, failure: { code: 'unavailable' } })
  })
})

describe('the difference of two schemas', () => {
  const before = 'datasource db {\n provider = "postgresql"\n}\nmodel Desk {\n id String @id\n}\n'
  const after = before.replace('@id\n', '@id\n name String?\n')

  it('is SQL, without asking any database', async () => {
    expect(await diffSchemas(undefined, before)).toContain('CREATE TABLE "Desk"')
    expect(await diffSchemas(before, after)).toContain('ALTER TABLE "Desk" ADD COLUMN     "name" TEXT')
    expect(await diffSchemas(after, after)).toBe('')
  })

  it('explains a schema that is wrong', async () => {
    await expect(diffSchemas(before, after.replace('String?', 'Strin?'))).rejects.toThrow('Type "Strin"')
  })
})
