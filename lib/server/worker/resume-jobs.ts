import type PgBoss from 'pg-boss'
import { findRunningCarryOvers, findRunningImports } from '@/lib/server/data/import/left-behind'
import { withAdvisoryLock } from '@/lib/server/db/with-advisory-lock'
import { systemGrant } from '@/lib/server/grants/system'
import { log } from '@/lib/server/log'
import { CARRY_OVER, IMPORT, nameOf, RETRIES, type Job, type Queue } from '@/lib/server/queue/queues'

/** Queues again what a worker left behind when it was stopped. What another worker is still at is left alone. */
export async function resumeJobs(boss: PgBoss, databaseUrl: string): Promise<void> {
  const system = systemGrant()
  const left: readonly [Queue, readonly Job[]][] = [
    [IMPORT, await findRunningImports(system, IMPORT)],
    [CARRY_OVER, await findRunningCarryOvers(system, CARRY_OVER)],
  ]
  for (const [queue, jobs] of left) {
    for (const job of jobs) {
      await withAdvisoryLock(databaseUrl, nameOf(queue, job), async () => {
        await boss.send(queue, job, RETRIES)
        log.info({ queue, subjectId: job.subjectId }, 'resumed')
      })
    }
  }
}
