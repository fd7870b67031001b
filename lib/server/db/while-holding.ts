import { Client } from 'pg'

/**
 * Does `work` unless some worker does work of this name already; answers whether it did. The name is held on a
 * connection of its own, so that it is free again the moment its holder is gone, however it went.
 */
export async function whileHolding(
  databaseUrl: string,
  name: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended('job ' || $1, 0)) AS held",
      [name],
    )
    if (rows[0]?.held !== true) return false
    await work()
    return true
  } finally {
    await client.end()
  }
}
