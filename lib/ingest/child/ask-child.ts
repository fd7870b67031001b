import { ok, type Result } from '@/lib/core/result'
import type { Limits } from './limits'
import { memoryOf } from './memory-of'
import type { Child, Death } from './start-child'
import type { Task } from './wire'

/** Starting may take this long, on a machine with much else to do. */
const START_SECONDS = 60
const LOOK_EVERY_MS = 50

/** Asks a child and waits for its answer, with an eye on the clock and on its memory. The child has ended afterwards. */
export function askChild(child: Child, task: Task, limits: Limits): Promise<Result<unknown, Death>> {
  return new Promise((resolve) => {
    let answer: Result<unknown, Death> | undefined
    let isStopped = false
    let hasBegun = false
    function stop(cause: Death['cause']): void {
      isStopped = true
      child.end(cause)
    }
    let clock = setTimeout(() => stop('time'), START_SECONDS * 1000)
    const eye = setInterval(() => {
      void isBeyond(child, limits).then((beyond) => beyond && stop('memory'))
    }, LOOK_EVERY_MS)
    child.listen({
      onBytes(total) {
        if (total > limits.outputBytes) stop('output')
      },
      onWord(word) {
        if (isReady(word)) {
          // Saying so again buys it no more time.
          if (hasBegun) return
          hasBegun = true
          clearTimeout(clock)
          clock = setTimeout(() => stop('time'), limits.seconds * 1000)
        } else if (!isStopped) {
          answer = answerIn(word)
          child.end('stopped')
        }
      },
      onDeath(death) {
        clearTimeout(clock)
        clearInterval(eye)
        resolve(answer ?? { ok: false, failure: death })
      },
    })
    child.ask(task)
  })
}

async function isBeyond(child: Child, { memoryBytes }: Limits): Promise<boolean> {
  const used = child.pid === undefined ? undefined : await memoryOf(child.pid)
  return used !== undefined && used > memoryBytes
}

function isReady(word: unknown): boolean {
  return isRecord(word) && word['kind'] === 'ready'
}

function answerIn(word: unknown): Result<unknown, Death> {
  if (isRecord(word) && word['kind'] === 'done') return ok(word['result'])
  const detail = isRecord(word)
    ? String(word['reason']).slice(0, 4_000)
    : 'It sent something other than an answer.'
  return { ok: false, failure: { cause: 'stopped', detail } }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
