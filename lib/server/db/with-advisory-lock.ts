import { Client } from 'pg'
import { log } from '@/lib/server/log'
import { TIME_LIMITS } from './time-limits'

/**
 * Does `work` unless some worker does work of this name already; answers whether it did. The name is held on a
 * connection of its own, so that it is free again the moment its holder is gone, however it went. Is the connection lost
 * in the middle, the name is free too, and `lost` tells the work to end: another may be at it already.
 */
export async function withAdvisoryLock(
  databaseUrl: string,
  name: string,
  work: (lost: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, ...TIME_LIMITS })
  const lost = new AbortController()
  client.on('error', (error) => {
    log.warn({ err: error, name }, 'the connection that held a job was lost')
    lost.abort()
  })
  await client.connect()
  try {
    const { rows } = await client.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended('job ' || $1, 0)) AS held",
      [name],
    )
    if (rows[0]?.held !== true) return false
    await work(lost.signal)
    return true
  } finally {
    await client.end()
  }
}
