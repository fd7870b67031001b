import PgBoss from 'pg-boss'
import { ok, type Result } from '@/lib/core/result'
import { deleteOldUploads } from '@/lib/server/data/import/uploads'
import { pruneSecurityLog } from '@/lib/server/data/member/security-log'
import { deleteOldAnswers } from '@/lib/server/data/workspace/idempotent-answers'
import { closeImport } from '@/lib/server/data/import/left-behind'
import { createPoliteFetcher } from '@/lib/ingest/fetch/create-polite-fetcher'
import { fetchPage } from '@/lib/ingest/fetch/fetch-page'
import { env } from '@/lib/server/env'
import { fetchSettings } from '@/lib/server/services/fetch-settings'
import { authorizeCarryOver, authorizeMember } from '@/lib/server/grants/authorize-member'
import { logFailure } from '@/lib/server/grants/log-failure'
import { systemGrant, systemTransaction } from '@/lib/server/grants/system'
import { log } from '@/lib/server/log'
import { carryAnnotations } from '@/lib/server/services/annotation/carry-annotations'
import { runImport } from '@/lib/server/services/import/run-import'
import { withAdvisoryLock } from '@/lib/server/db/with-advisory-lock'
import { CARRY_OVER, IMPORT, jobSchema, nameOf, type Job, type Queue } from '@/lib/server/queue/queues'
import { purgeArticles } from './purge-articles'
import { resumeJobs } from './resume-jobs'

export type JobWorker = { stop: () => Promise<void> }

/** How soon a queued job is noticed. */
const POLLING_SECONDS = 1
const TIDY_MS = 30_000
/** Imports that are worked on side by side; the rows of one go on while another waits for its pages. */
const IMPORTS_AT_ONCE = 2

/** Works on jobs until stopped. A job that fails is tried again, later each time; what it had done is not undone. */
export async function startWorker(databaseUrl: string): Promise<JobWorker> {
  const boss = new PgBoss({ connectionString: databaseUrl, schedule: false, migrate: false, max: 3 })
  const stopping = new AbortController()
  boss.on('error', (error) => {
    // The queue does not wait until its connections are closed, and PostgreSQL may end them first.
    if (!stopping.signal.aborted) logFailure(error, 'the job queue had a fault')
  })
  await boss.start()
  const work = (queue: Queue, run: Run) =>
    boss.work(queue, { pollingIntervalSeconds: POLLING_SECONDS }, async ([job]) => {
      if (job) await runJob(queue, jobSchema.parse(job.data), { databaseUrl, run })
    })
  await work(CARRY_OVER, carryOver)
  const fetchPolitely = createPoliteFetcher({
    fetch: (address, options) => fetchPage(address, { ...options, settings: fetchSettings() }),
  })
  for (let index = 0; index < IMPORTS_AT_ONCE; index++)
    await work(IMPORT, (job, lost) =>
      importMany(job, { fetchPage: fetchPolitely, signal: AbortSignal.any([stopping.signal, lost]) }),
    )
  const stopTidying = await keepTidy(boss, databaseUrl)
  return {
    async stop() {
      stopTidying()
      stopping.abort()
      await boss.stop({ graceful: true, wait: true, timeout: 20_000 })
    },
  }
}

/** Now, and every so often from now on: takes up what other workers left behind, throws away what nobody wants. */
async function keepTidy(boss: PgBoss, databaseUrl: string): Promise<() => void> {
  async function tidy(): Promise<void> {
    await resumeJobs(boss, databaseUrl)
    await deleteOldUploads(systemGrant())
    await deleteOldAnswers(systemGrant())
    await purgeArticles(systemGrant())
    await pruneSecurityLog(systemGrant(), env().STET_SECURITY_LOG_DAYS)
  }
  await tidy()
  const timer = setInterval(() => {
    tidy().catch((error: unknown) => logFailure(error, 'the search for interrupted jobs failed'))
  }, TIDY_MS)
  return () => clearInterval(timer)
}

type Run = (job: Job, lost: AbortSignal) => Promise<Result<unknown>>
type Running = { databaseUrl: string; run: Run }

async function runJob(queue: Queue, job: Job, { databaseUrl, run }: Running): Promise<void> {
  const started = performance.now()
  const worked = await withAdvisoryLock(databaseUrl, nameOf(queue, job), async (lost) => {
    const done = await run(job, lost)
    if (!done.ok) throw new Error(done.failure.message)
  })
  if (!worked) return
  log.info({ queue, subjectId: job.subjectId, ms: Math.round(performance.now() - started) }, 'job done')
}

async function carryOver({ subjectId, ...member }: Job): Promise<Result<unknown>> {
  const grant = await authorizeCarryOver(member)
  return grant.ok ? carryAnnotations(grant.value, subjectId) : grant
}

async function importMany(job: Job, tools: Parameters<typeof runImport>[2]): Promise<Result<unknown>> {
  const grant = await authorizeMember('article:import', job)
  if (grant.ok) return runImport(grant.value, job.subjectId, tools)
  const reason = 'The member who started this import can no longer import articles. Start a new import.'
  return systemTransaction(systemGrant(), async (write) => {
    await closeImport(write, job, reason)
    return ok(null)
  })
}
