import type { Result } from '@/lib/core/result'
import { inPlainTransaction, type Database, type TransactionDatabase } from '@/lib/server/db/client'
import type { Statements } from '@/lib/server/db/statements'

/** What goes into the transaction beside the work itself. */
export type Frame<T, Db> = {
  /** Is all that is asked in it SQL? It then goes to the driver without Prisma's detour. */
  sql: boolean
  /** Runs first in the transaction. What it returns is the outcome, and the work is not done. */
  begin: (db: Db) => Promise<Result<T> | undefined>
  /** Runs last in it, after work that succeeded. */
  end: (db: Db, value: T) => Promise<void>
}

/** One step of a unit of work: a transaction that joined it. */
type Step<Db, T> = (db: Db) => Promise<Result<T>>

/** `tables` is missing where the transaction is on the driver itself. */
type Opened = {
  statements: Statements
  tables?: TransactionDatabase
  finish: (commit: boolean) => Promise<void>
}

export type UnitOfWork = {
  inTransaction: <T>(step: Step<TransactionDatabase, T>) => Promise<Result<T>>
  inSqlTransaction: <T>(step: Step<Statements, T>) => Promise<Result<T>>
}

const units = new WeakMap<Database, UnitOfWork>()

/** A page may have to be placed into, or many files be kept; nothing waits for the network in here. */
const LONGEST = { timeout: 120_000, maxWait: 10_000 }

/** The unit of work that a handle belongs to, whose transaction every transaction on that handle joins. */
export function unitOf(handle: Database): UnitOfWork | undefined {
  return units.get(handle)
}

/**
 * Runs `work` with a handle on which all transactions are one. It opens with the first of them, so that what comes before
 * (a page to fetch, a file to read) holds no connection, and commits after the work and `end`. A failure or a throw rolls
 * all of it back. Work that opens no transaction changes nothing, and is not framed.
 */
export async function inUnitOfWork<T>(
  database: Database,
  frame: Frame<T, Statements>,
  work: (handle: Database) => Promise<Result<T>>,
): Promise<Result<T>> {
  let opened: Promise<Opened> | undefined
  let current: Opened | undefined
  let settled: Result<T> | undefined

  async function open(): Promise<Opened> {
    current = await (frame.sql ? openPlain() : openPrisma(database))
    settled = await frame.begin(current.statements)
    return current
  }

  async function join(): Promise<Opened> {
    const transaction = await (opened ??= open())
    // Leaves the work; the outcome is returned below.
    if (settled) throw new Error('The work is not needed: its outcome is there already.')
    return transaction
  }

  async function finish(commit: boolean): Promise<void> {
    const transaction = current
    current = undefined
    await transaction?.finish(commit)
  }

  const handle = liveHandle(database, () => current)
  units.set(handle, {
    async inTransaction(step) {
      const { statements, tables } = await join()
      if (!tables) throw new Error('A unit of work that is SQL alone cannot be joined through Prisma.')
      return inSavepoint(statements, () => step(tables))
    },
    async inSqlTransaction(step) {
      const { statements } = await join()
      return inSavepoint(statements, () => step(statements))
    },
  })

  try {
    const result = await work(handle)
    if (settled) throw new Error('The work went on although its outcome was there already.')
    if (result.ok && current) await frame.end(current.statements, result.value)
    await finish(result.ok)
    return result
  } catch (error) {
    await finish(false)
    if (settled) return settled
    throw error
  }
}

/** A failure undoes the step alone: the work may go on, and tell of it. */
async function inSavepoint<T>(db: Statements, step: () => Promise<Result<T>>): Promise<Result<T>> {
  await db.$executeRaw`SAVEPOINT step`
  let keep = false
  try {
    const result = await step()
    keep = result.ok
    return result
  } finally {
    if (!keep) await db.$executeRaw`ROLLBACK TO SAVEPOINT step`
    await db.$executeRaw`RELEASE SAVEPOINT step`
  }
}

class RolledBack extends Error {}

function openPrisma(database: Database): Promise<Opened> {
  return openWith<TransactionDatabase>(
    (hold) => database.$transaction(hold, LONGEST),
    (tables) => ({ statements: tables, tables }),
  )
}

function openPlain(): Promise<Opened> {
  return openWith<Statements>(inPlainTransaction, (statements) => ({ statements }))
}

/** Both clients run a function in a transaction; this one waits in it until it is told how to end. */
function openWith<Db>(
  transact: (hold: (db: Db) => Promise<void>) => Promise<void>,
  opened: (db: Db) => Omit<Opened, 'finish'>,
): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const ended = transact(async (db) => {
      const commit = await new Promise<boolean>((end) => {
        resolve({
          ...opened(db),
          async finish(keep) {
            end(keep)
            await ended
          },
        })
      })
      if (!commit) throw new RolledBack()
    }).catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error
    })
    ended.catch(reject)
  })
}

/** The database, and once the transaction is open, that: reads see what was written, and need no second connection. */
function liveHandle(database: Database, current: () => Opened | undefined): Database {
  return new Proxy(database, {
    get(target, property): unknown {
      const source = current()?.statements ?? target
      const found: unknown = Reflect.get(source, property)
      if (found === undefined && Reflect.get(target, property) !== undefined)
        throw new Error(`"${String(property)}" cannot be asked for in this unit of work.`)
      return typeof found === 'function' ? found.bind(source) : found
    },
  })
}
