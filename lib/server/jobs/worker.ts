import PgBoss from 'pg-boss'
import { authorizeMember } from '@/lib/server/grants/authorize'
import { log } from '@/lib/server/log'
import { carryAnnotations } from '@/lib/server/services/carry-annotations'
import { CARRY_OVER, carryOverJob, type CarryOverJob } from './queues'

export type JobWorker = { stop: () => Promise<void> }

/** How soon a queued job is noticed. */
const POLLING_SECONDS = 1

/** Works on jobs until stopped. A job that fails is tried again, later each time; what it had done is not undone. */
export async function startWorker(databaseUrl: string): Promise<JobWorker> {
  const boss = new PgBoss({ connectionString: databaseUrl, schedule: false, migrate: false, max: 2 })
  boss.on('error', (error) => log.error({ err: error }, 'the job queue had a fault'))
  await boss.start()
  await boss.work(CARRY_OVER, { pollingIntervalSeconds: POLLING_SECONDS }, async ([job]) => {
    if (job) await carryOver(carryOverJob.parse(job.data))
  })
  return { stop: () => boss.stop({ graceful: true, wait: true, timeout: 20_000 }) }
}

async function carryOver({ workspaceId, memberId, versionId }: CarryOverJob): Promise<void> {
  const started = performance.now()
  const grant = await authorizeMember('article:import', { workspaceId, memberId })
  const done = grant.ok ? await carryAnnotations(grant.value, versionId) : grant
  if (!done.ok) throw new Error(done.failure.message)
  log.info({ versionId, ms: Math.round(performance.now() - started) }, 'annotations carried over')
}
