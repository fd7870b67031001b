import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { disconnect } from '@/lib/server/db/client'

/**
 * Gives the test file a database of its own, a clone of the migrated template, under the name that DATABASE_URL has
 * (see environment.ts). Call it once, at the top of the file. `reset` empties every table and `url` is for a connection of the test's own.
 */
export function useDatabase(): { url: string; reset: () => Promise<void> } {
  const template = new URL(inject('templateDatabaseUrl'))
  const url = process.env['DATABASE_URL'] ?? ''
  const name = new URL(url).pathname.slice(1)
  const client = new Client({ connectionString: url })
  beforeAll(async () => {
    await administer(template, `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`)
    await client.connect()
  })
  afterAll(async () => {
    await disconnect()
    await client.end()
    await administer(template, `DROP DATABASE ${name} WITH (FORCE)`)
  })
  return {
    url,
    async reset() {
      await client.query(emptyEveryTable)
    },
  }
}

// DELETE rather than TRUNCATE, which makes new files for every table and takes longer than most tests. In the replica
// role foreign keys and triggers (append-only tables) do not object.
const emptyEveryTable = `
DO $$
DECLARE
  one regclass;
BEGIN
  SET LOCAL session_replication_role = replica;
  FOR one IN SELECT oid FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'
  LOOP
    EXECUTE 'DELETE FROM ' || one;
  END LOOP;
END $$`

async function administer(template: URL, sql: string): Promise<void> {
  const client = new Client({ connectionString: withDatabase(template, 'postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function withDatabase(server: URL, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
