import PgBoss from 'pg-boss'
import { createPoliteFetcher } from '@/lib/server/fetch/polite-fetcher'
import { authorizeMember } from '@/lib/server/grants/authorize'
import { log } from '@/lib/server/log'
import { carryAnnotations } from '@/lib/server/services/carry-annotations'
import { runImport } from '@/lib/server/services/run-import'
import type { Result } from '@/lib/core/result'
import { whileHolding } from '@/lib/server/db/while-holding'
import { CARRY_OVER, IMPORT, jobSchema, nameOf, type Job, type Queue } from './queues'
import { takeUp } from './take-up'

export type JobWorker = { stop: () => Promise<void> }

/** How soon a queued job is noticed. */
const POLLING_SECONDS = 1
/** How often the worker looks for what others left behind. */
const TAKE_UP_MS = 30_000
/** Imports that are worked on side by side; the rows of one go on while another waits for its pages. */
const IMPORTS_AT_ONCE = 2

/** Works on jobs until stopped. A job that fails is tried again, later each time; what it had done is not undone. */
export async function startWorker(databaseUrl: string): Promise<JobWorker> {
  const boss = new PgBoss({ connectionString: databaseUrl, schedule: false, migrate: false, max: 3 })
  boss.on('error', (error) => log.error({ err: error }, 'the job queue had a fault'))
  const stopping = new AbortController()
  await boss.start()
  const work = (queue: Queue, run: (job: Job) => Promise<Result<unknown>>) =>
    boss.work(queue, { pollingIntervalSeconds: POLLING_SECONDS }, async ([job]) => {
      if (job) await runJob(queue, jobSchema.parse(job.data), { databaseUrl, run })
    })
  await work(CARRY_OVER, carryOver)
  const fetchPage = createPoliteFetcher()
  for (let index = 0; index < IMPORTS_AT_ONCE; index++)
    await work(IMPORT, (job) => importMany(job, { fetchPage, signal: stopping.signal }))
  await takeUp(boss, databaseUrl)
  const timer = setInterval(() => {
    takeUp(boss, databaseUrl).catch((error: unknown) => {
      log.error({ err: error }, 'what other workers left behind could not be looked for')
    })
  }, TAKE_UP_MS)
  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await boss.stop({ graceful: true, wait: true, timeout: 20_000 })
    },
  }
}

type Running = { databaseUrl: string; run: (job: Job) => Promise<Result<unknown>> }

async function runJob(queue: Queue, job: Job, { databaseUrl, run }: Running): Promise<void> {
  const started = performance.now()
  const worked = await whileHolding(databaseUrl, nameOf(queue, job), async () => {
    const done = await run(job)
    if (!done.ok) throw new Error(done.failure.message)
  })
  if (!worked) return
  log.info({ queue, subjectId: job.subjectId, ms: Math.round(performance.now() - started) }, 'job done')
}

async function carryOver({ subjectId, ...member }: Job): Promise<Result<unknown>> {
  const grant = await authorizeMember('article:import', member)
  return grant.ok ? carryAnnotations(grant.value, subjectId) : grant
}

async function importMany(
  { subjectId, ...member }: Job,
  tools: Parameters<typeof runImport>[2],
): Promise<Result<unknown>> {
  const grant = await authorizeMember('article:import', member)
  return grant.ok ? runImport(grant.value, subjectId, tools) : grant
}
