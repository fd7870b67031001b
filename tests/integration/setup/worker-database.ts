import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { disconnect } from '@/lib/server/db/client'
import { emptyTables } from '@/lib/server/db/empty-tables'

/**
 * Gives the test file a database of its own, a clone of the migrated template, under the name that DATABASE_URL has
 * (see environment.ts). Call it once, at the top of the file. `reset` empties every table and `url` is for a connection of the test's own.
 */
export function useDatabase(): { url: string; reset: () => Promise<void> } {
  const template = new URL(inject('templateDatabaseUrl'))
  const url = process.env['DATABASE_URL'] ?? ''
  const name = new URL(url).pathname.slice(1)
  beforeAll(async () => {
    await administer(template, `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`)
  })
  afterAll(async () => {
    await disconnect()
    await administer(template, `DROP DATABASE ${name} WITH (FORCE)`)
  })
  return {
    url,
    reset: () => emptyTables(url),
  }
}

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
