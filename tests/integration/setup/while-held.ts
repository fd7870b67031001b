import { Client } from 'pg'
import { vi } from 'vitest'

/** A statement of somebody else's transaction, which holds the rows that it touches. */
type Held = { sql: string; values: unknown[] }
type Work<T> = { request: () => Promise<T>; meanwhile?: () => Promise<unknown> }

/**
 * Sends a request that has to wait for rows which somebody else holds, does something else meanwhile, and then lets the
 * other transaction commit and the request go on. Gives its answer.
 */
export async function whileHeld<T>(
  databaseUrl: string,
  { sql, values }: Held,
  { request, meanwhile }: Work<T>,
): Promise<T> {
  const [holder, watcher] = [new Client(databaseUrl), new Client(databaseUrl)]
  await Promise.all([holder.connect(), watcher.connect()])
  try {
    await holder.query('BEGIN')
    await holder.query(sql, values)
    const answer = request()
    await vi.waitFor(async () => {
      const { rowCount } = await watcher.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      if (rowCount !== 1) throw new Error('Nothing waits for what is held.')
    }, 20_000)
    await meanwhile?.()
    await holder.query('COMMIT')
    return await answer
  } finally {
    await Promise.all([holder.end(), watcher.end()])
  }
}
