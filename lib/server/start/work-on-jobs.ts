import type { Shutdown } from './shutdown'

/** Starts a worker in this process, to be stopped with it. */
export async function workOnJobs(databaseUrl: string, shutdown: Shutdown): Promise<void> {
  // Modules of the app: loaded here, when the environment they read is set.
  const { startWorker } = await import('@/lib/server/worker/start-worker')
  const { disconnect } = await import('@/lib/server/grants/system')
  const { logFailure } = await import('@/lib/server/grants/log-failure')
  // The queue does not wait for the database when it notes that a job has ended. If the database is away just then, the job
  // is found again later, by this worker or another; it must not end the process.
  process.on('unhandledRejection', (error) => {
    logFailure(error, 'a background task failed')
  })
  const worker = await startWorker(databaseUrl)
  shutdown.onClose(async () => {
    await worker.stop()
    await disconnect()
  })
}
