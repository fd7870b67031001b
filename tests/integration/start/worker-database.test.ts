import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const database = useDatabase()

describe('the database of a test file', () => {
  const client = new Client({ connectionString: database.url })
  beforeAll(() => client.connect())
  afterAll(() => client.end())

  it('is a PostgreSQL 18 in UTF-8 with every migration applied', async () => {
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_encoding') AS encoding,
        (SELECT count(*)::int FROM _prisma_migrations WHERE finished_at IS NULL) AS unfinished,
        lower('ÄŻ') AS folded`,
    )
    expect(rows).toEqual([{ major: 18, encoding: 'UTF8', unfinished: 0, folded: 'äż' }])
  })

  it('is the one that DATABASE_URL names', () => {
    expect(process.env['DATABASE_URL']).toBe(database.url)
  })

  it('is emptied by reset, but for the record of migrations', async () => {
    await client.query('CREATE TABLE parent (id int PRIMARY KEY)')
    await client.query('CREATE TABLE child (parent int NOT NULL REFERENCES parent)')
    await client.query('INSERT INTO parent VALUES (1)')
    await client.query('INSERT INTO child VALUES (1)')
    await database.reset()
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM parent) + (SELECT count(*)::int FROM child) AS left_over,
        (SELECT count(*) > 0 FROM _prisma_migrations) AS migrations`,
    )
    expect(rows).toEqual([{ left_over: 0, migrations: true }])
  })
})
