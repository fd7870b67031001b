import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDesk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { url } = useDatabase()
const client = new Client({ connectionString: url })

beforeAll(async () => {
  await createDesk()
  await client.connect()
})
afterAll(() => client.end())

it.each(['TRUNCATE "Event"', 'TRUNCATE "Workspace" CASCADE', 'DELETE FROM "Event"', 'TRUNCATE "Decision"'])(
  'no line of the log goes by %s',
  async (statement) => {
    await expect(client.query(statement)).rejects.toThrow(/append-only|immutable|never/i)
    const { rows } = await client.query<{ lines: string }>('SELECT count(*) AS lines FROM "Event"')
    expect(Number(rows[0]?.lines)).toBeGreaterThan(0)
  },
)
