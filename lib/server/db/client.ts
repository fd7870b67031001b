import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { env } from '@/lib/server/env'
import { log } from '@/lib/server/log'
import { PrismaClient } from './generated/client'
import { createStatementNames } from './statement-names'

export type Database = Omit<PrismaClient, '$connect' | '$disconnect' | '$extends' | '$on'>
export type TransactionDatabase = Omit<Database, '$transaction'>

type Connection = { pool: Pool; client: PrismaClient }

// A development server loads modules anew on each change; the connection outlives them here.
const held: typeof globalThis & { stetConnection?: Connection } = globalThis

/** The one Prisma client of the process, opened at first use on DATABASE_URL. Only lib/server/grants may call this. */
export function database(): PrismaClient {
  return connection().client
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
  const pool = new Pool({ connectionString, max: 10 })
  // A connection at rest that the server ends (a restart, say) is replaced by the next query; unheard, the event would
  // end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: false,
    statementNameGenerator: createStatementNames(),
  })
  return { pool, client: new PrismaClient({ adapter }) }
}
