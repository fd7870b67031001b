import type { Shutdown } from './shutdown'

/** Starts a worker in this process, to be stopped with it. */
export async function workOnJobs(databaseUrl: string, shutdown: Shutdown): Promise<void> {
  // Modules of the app: loaded here, when the environment they read is set.
  const { startWorker } = await import('@/lib/server/worker/start-worker')
  const { disconnect } = await import('@/lib/server/grants/system')
  const worker = await startWorker(databaseUrl)
  shutdown.onClose(async () => {
    await worker.stop()
    await disconnect()
  })
}
