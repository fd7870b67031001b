import { fork } from 'node:child_process'
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as z from 'zod'
import { startEmbeddedDatabase } from '@/lib/server/db/start-embedded-database'
import { watchSignals, type Shutdown } from '@/lib/server/start/shutdown'
import { freePort } from '@/tests/e2e/setup/free-port'
import { startProduct } from '@/tests/e2e/setup/running-product'

/** The product as `npm start` runs it, and the peer, on one database. */
export type Servers = { databaseUrl: string; product: string; peer: string }

/** Starts a durable PostgreSQL, the product and the peer, runs `work` with them, and stops them all. */
export async function withServers(work: (servers: Servers) => Promise<void>): Promise<void> {
  const shutdown = watchSignals()
  try {
    await work(await startServers(shutdown))
  } finally {
    await shutdown.closeAll()
  }
}

async function startServers(shutdown: Shutdown): Promise<Servers> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stet-api-bench-'))
  shutdown.onClose(() => rm(dataDir, { recursive: true, force: true }))
  // Started as root, the database runs as a user who must be able to enter this folder.
  await chmod(dataDir, 0o755)
  const database = await startEmbeddedDatabase({ dataDir })
  if (!database.ok) throw new Error(database.failure.message)
  shutdown.onClose(database.value.stop)
  // The data is made from this process, with sessions that the product accepts.
  const settings = { DATABASE_URL: database.value.url, STET_SECRET: randomBytes(32).toString('base64url') }
  Object.assign(process.env, settings)
  const port = await freePort()
  const product = await startProduct(port, { ...settings, STET_DEMO: '0' })
  shutdown.onClose(product.stop)
  const peer = await startPeer()
  shutdown.onClose(peer.stop)
  return {
    databaseUrl: database.value.url,
    product: `http://127.0.0.1:${String(port)}`,
    peer: peer.address,
  }
}

const listening = z.tuple([z.object({ port: z.int() })]).rest(z.unknown())

async function startPeer(): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = fork(path.join(import.meta.dirname, 'peer-server.ts'), { execArgv: ['--import', 'tsx'] })
  const [{ port }] = listening.parse(await once(child, 'message'))
  async function stop(): Promise<void> {
    const ended = once(child, 'exit')
    child.disconnect()
    await ended
  }
  return { address: `http://127.0.0.1:${String(port)}`, stop }
}
