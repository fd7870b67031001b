import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { env } from '@/lib/server/env'
import { log } from '@/lib/server/log'
import { PrismaClient } from './generated/client'
import { createStatementNames, type NameStatement } from './statement-names'
import { statementsOn, type Statements } from './statements'
import { TIME_LIMITS } from './time-limits'

export type Database = Omit<PrismaClient, '$connect' | '$disconnect' | '$extends' | '$on'>
export type TransactionDatabase = Omit<Database, '$transaction'>

type Connection = { pool: Pool; client: PrismaClient; nameOf: NameStatement }

// A development server loads modules anew on each change; the connection outlives them here.
const held: typeof globalThis & { stetConnection?: Connection } = globalThis

/** The one Prisma client of the process, opened at first use on DATABASE_URL. Only lib/server/grants may call this. */
export function database(): PrismaClient {
  return connection().client
}

/**
 * Runs `work` in one transaction on the driver itself, which costs a fifth of Prisma's time a statement. A throw rolls
 * back and is thrown on. Only lib/server/grants may call this.
 */
export async function inPlainTransaction<T>(work: (db: Statements) => Promise<T>): Promise<T> {
  const { pool, nameOf } = connection()
  const client = await pool.connect()
  let broken = false
  // Between two statements nobody else listens, and an error that is not heard ends the process.
  const onLost = (error: Error) => {
    broken = true
    log.warn({ err: error }, 'a database connection was lost inside a transaction')
  }
  client.on('error', onLost)
  try {
    await client.query('BEGIN')
    const result = await work(statementsOn(client, nameOf))
    await client.query('COMMIT')
    return result
  } catch (error) {
    // A connection that cannot even roll back is of no more use; its end rolls back.
    await client.query('ROLLBACK').catch(() => (broken = true))
    throw error
  } finally {
    client.off('error', onLost)
    client.release(broken)
  }
}

/** Closes the connections, so that a test database can be dropped or a process can end. */
export async function disconnect(): Promise<void> {
  const open = held.stetConnection
  delete held.stetConnection
  await open?.client.$disconnect()
  await open?.pool.end()
}

function connection(): Connection {
  return (held.stetConnection ??= connect())
}

function connect(): Connection {
  const connectionString = env().DATABASE_URL
  if (!connectionString)
    throw new Error('DATABASE_URL is not set; the start command sets it before the app is loaded.')
  // In pipeline mode the queries that Prisma sends together inside a transaction travel together.
  const pool = new Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 10_000,
    pipeline: true,
    ...TIME_LIMITS,
  })
  // A connection at rest that the server ends (a restart, say) is replaced by the next query; unheard, the event would
  // end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  // One for both, since both use the pool's connections, and each connection knows a statement by its name.
  const nameOf = createStatementNames()
  const adapter = new PrismaPg(pool, { disposeExternalPool: false, statementNameGenerator: nameOf })
  return { pool, client: new PrismaClient({ adapter }), nameOf }
}
