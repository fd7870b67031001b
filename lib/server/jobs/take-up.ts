import type PgBoss from 'pg-boss'
import { Client } from 'pg'
import { log } from '@/lib/server/log'
import { whileHolding } from './hold'
import { CARRY_OVER, IMPORT, nameOf, RETRIES, type Job, type Queue } from './queues'

/** What is under way and has no job waiting for it: its worker is at it, or was stopped in the middle of it. */
const UNDER_WAY: Readonly<Record<Queue, string>> = {
  [IMPORT]: `SELECT "workspaceId", "memberId", id AS "subjectId" FROM "ImportJob" WHERE status = 'running'`,
  [CARRY_OVER]: `SELECT "workspaceId", "memberId", "versionId" AS "subjectId" FROM "CarryOver"
    WHERE status = 'running' AND "createdAt" < now() - interval '1 minute'`,
}

/**
 * Queues again what a worker left behind when it was stopped. What another worker is still at is left alone.
 */
export async function takeUp(boss: PgBoss, databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const queue of [IMPORT, CARRY_OVER] as const) {
      const { rows } = await client.query<Job>(
        `SELECT u.* FROM (${UNDER_WAY[queue]}) u WHERE NOT EXISTS (
           SELECT FROM pgboss.job j
           WHERE j.name = $1 AND j.state < 'active' AND j.data->>'subjectId' = u."subjectId"::text)`,
        [queue],
      )
      for (const job of rows) {
        await whileHolding(databaseUrl, nameOf(queue, job), async () => {
          await boss.send(queue, job, RETRIES)
          log.info({ queue, subjectId: job.subjectId }, 'taken up again')
        })
      }
    }
  } finally {
    await client.end()
  }
}
