import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '@/lib/core/result'
import { report } from '@/lib/ingest/report'
import type { Answer, Task, WorkName } from './text-work'

/** A thread for one user at a time, who waits for an answer before asking again. */
export type TextThread = {
  /** Fails when the work takes too long or too much memory; the thread has ended then. Rejects on a fault of ours. */
  ask: <Name extends WorkName>(task: Task<Name>) => Promise<Result<Answer<Name>>>
  isAlive: () => boolean
  end: () => void
}

/** What one task may take; beyond it the thread is ended. */
export type ThreadLimits = { seconds: number; heapMb: number }

/** Starts a thread that runs the built file `entry`. Until it is asked it does not keep the process from ending. */
export function startThread(entry: string, { seconds, heapMb }: ThreadLimits): TextThread {
  const worker = new Worker(entry, {
    // What the process was started with, such as a loader of TypeScript, is not for the thread.
    execArgv: [],
    env: { NODE_ENV: 'production' },
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  })
  let alive = true
  function end(): void {
    alive = false
    void worker.terminate()
  }
  // An error that nobody hears ends the process.
  worker.on('error', end)
  worker.on('exit', () => (alive = false))
  worker.unref()
  return {
    isAlive: () => alive,
    end,
    async ask(task) {
      worker.ref()
      const clock = setTimeout(end, seconds * 1000)
      try {
        return ok(await answerTo(worker, task))
      } catch (error) {
        end()
        return failureOf(error, task.name)
      } finally {
        clearTimeout(clock)
        worker.unref()
      }
    },
  }
}

/** The thread ended before it had answered, other than by an error of its own. */
class Ended extends Error {}

function answerTo<Name extends WorkName>(worker: Worker, task: Task<Name>): Promise<Answer<Name>> {
  return new Promise((resolve, reject) => {
    const heard = {
      message: (answer: Answer<Name>) => settle(() => resolve(answer)),
      error: (error: Error) => settle(() => reject(error)),
      exit: () => settle(() => reject(new Ended())),
    }
    function settle(tell: () => void): void {
      worker.off('message', heard.message).off('error', heard.error).off('exit', heard.exit)
      tell()
    }
    worker.on('message', heard.message).on('error', heard.error).on('exit', heard.exit)
    worker.postMessage(task)
  })
}

function failureOf(error: unknown, work: WorkName): Result<never> {
  if (error instanceof Ended) {
    report('warn', { work }, 'a text took too long')
    return fail('too_large', 'The text takes too long to work through. Split the article, and try again.')
  }
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    report('warn', { work }, 'a text needed too much memory')
    return fail('too_large', 'The text needs too much memory. Split the article, and try again.')
  }
  throw error
}
