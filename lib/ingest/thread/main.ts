import { parentPort } from 'node:worker_threads'
import { createTextWork, perform, type Task } from './text-work'

// The thread: does one task after another, each when it is asked. Started by ./start-thread, never imported.

const work = createTextWork()

/** What comes is ours: it is typed here, not checked. */
parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage(perform(work, task))
})
