import type { Shutdown } from './shutdown'

/**
 * Makes ready what reads files, so that the first import is as quick as the others; unused, it is given back in minutes.
 * What is idle at the end is ended with the process.
 */
export async function warmUpReaders(shutdown: Shutdown): Promise<void> {
  // Modules of the app: loaded here, when the environment they read is set.
  const { coolDown, warmUp } = await import('@/lib/ingest/child/pool')
  const { endIdleThread } = await import('@/lib/ingest/thread/thread-pool')
  shutdown.onClose(() => {
    coolDown()
    endIdleThread()
    return Promise.resolve()
  })
  await warmUp()
}
