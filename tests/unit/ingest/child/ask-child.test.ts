import { describe, expect, it, vi } from 'vitest'
import { askChild } from '@/lib/ingest/child/ask-child'
import type { Limits } from '@/lib/ingest/child/limits'
import type { Listener } from '@/lib/ingest/child/start-child'
import type { Task } from '@/lib/ingest/child/wire'

const READ: Task = { kind: 'read', source: { format: 'markdown', bytes: new Uint8Array(1) } }
const LIMITS: Limits = { seconds: 10, memoryBytes: 2 ** 30, outputBytes: 2 ** 20 }

/** Asks a child that does nothing by itself, and lets a test speak for it. */
function askSilent() {
  let heard: Listener | undefined
  const answer = askChild(
    {
      pid: undefined,
      isAlive: () => true,
      listen: (listener) => (heard = listener),
      ask: () => undefined,
      end: (cause) => heard?.onDeath({ cause, detail: '' }),
    },
    READ,
    LIMITS,
  )
  return { answer, say: (word: unknown) => heard?.onWord(word) }
}

describe('a child that only ever says that it is ready', () => {
  it('has its time from the first word', async () => {
    vi.useFakeTimers()
    const { answer, say } = askSilent()
    const started = Date.now()
    const ended = answer.then(() => Date.now() - started)
    for (let second = 0; second < 20; second++) {
      say({ kind: 'ready' })
      await vi.advanceTimersByTimeAsync(1_000)
    }
    vi.useRealTimers()
    expect(await answer).toEqual({ ok: false, failure: { cause: 'time', detail: '' } })
    expect(await ended).toBe(10_000)
  })
})

it.each([
  [{ kind: 'failed', reason: 'Out of paper.', result: 'Words' }, 'Out of paper.'],
  ['done', 'It sent something other than an answer.'],
])('a child that says %j has given no answer', async (word, detail) => {
  const { answer, say } = askSilent()
  say({ kind: 'ready' })
  say(word)
  expect(await answer).toEqual({ ok: false, failure: { cause: 'stopped', detail } })
})
