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
    let clock = setTimeout(() => child.end('time'), START_SECONDS * 1000)
    const eye = setInterval(() => void lookAtMemory(child, limits), LOOK_EVERY_MS)
    child.listen({
      onBytes(total) {
        if (total > limits.outputBytes) child.end('output')
      },
      onWord(word) {
        if (isReady(word)) {
          clearTimeout(clock)
          clock = setTimeout(() => child.end('time'), limits.seconds * 1000)
        } else {
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

async function lookAtMemory(child: Child, { memoryBytes }: Limits): Promise<void> {
  if (child.pid === undefined) return
  const used = await memoryOf(child.pid)
  if (used !== undefined && used > memoryBytes) child.end('memory')
}

function isReady(word: unknown): boolean {
  return isRecord(word) && word['kind'] === 'ready'
}

function answerIn(word: unknown): Result<unknown, Death> {
  if (isRecord(word) && word['kind'] === 'done') return ok(word['result'])
  const detail = isRecord(word)
    ? String(word['reason']).slice(0, 4_000)
    : 'It said something else than an answer.'
  return { ok: false, failure: { cause: 'stopped', detail } }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
