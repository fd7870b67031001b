import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Pool } from 'pg'

/**
 * PostgreSQL as the schema engine wants it, for migrations. Differs from Prisma's adapter in one thing: that one cuts
 * a script at every semicolon, also inside a function body or a string. Here the whole script is one query, which
 * PostgreSQL runs as one transaction: a migration is applied entirely or not at all.
 */
export function migrationAdapter(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  async function connect(): Promise<SqlDriverAdapter> {
    const adapter = await new PrismaPg(pool, { disposeExternalPool: false }).connect()
    return Object.assign(adapter, {
      async executeScript(script: string): Promise<void> {
        await pool.query(script)
      },
    })
  }
  return { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect, connectToShadowDb: connect }
}
