import { fail, type Result } from '@/lib/core/result'
import { builtEntry } from '@/lib/ingest/built/built-entry'
import { createSpare, type Spare } from '@/lib/ingest/built/create-spare'
import { startThread, type TextThread } from './start-thread'

const MOST_AT_ONCE = 2
const MOST_WAITING = 256
/**
 * Two megabytes of text take a second or two, and two versions of them, with what is known of every word, a quarter of
 * the memory. What takes more would go on for ever.
 */
const LIMITS = { seconds: 60, heapMb: 1_024 }
/** A thread that nobody asks is given back; it holds some 50 MB. */
const IDLE_MINUTES = 5

type Pool = {
  working: number
  waiting: (() => void)[]
  idle: Spare<TextThread>
}

// One for the process, though a bundler may load this module more than once.
const held: typeof globalThis & { stetThreads?: Pool } = globalThis

/** Runs `use` with a thread, as soon as there is room for one. It must not wait for anything but the thread. */
export async function withPooledThread<T>(
  use: (thread: TextThread) => Promise<Result<T>>,
): Promise<Result<T>> {
  const pool = poolOfProcess()
  if (pool.working >= MOST_AT_ONCE) {
    if (pool.waiting.length >= MOST_WAITING)
      return fail('unavailable', 'Too many long texts are being worked on. Try again in a minute.')
    await new Promise<void>((resolve) => pool.waiting.push(resolve))
  } else {
    pool.working++
  }
  try {
    const thread = pool.idle.take() ?? (await start())
    try {
      return await use(thread)
    } finally {
      if (pool.idle.isThere() || !thread.isAlive()) thread.end()
      else pool.idle.keep(thread)
    }
  } finally {
    const next = pool.waiting.shift()
    if (next) next()
    else pool.working--
  }
}

/**
 * Runs `use` with a thread beside the pool, for work that keeps something in it and waits for the database in between:
 * whoever holds a lock may be waiting for the pool.
 */
export async function withOwnThread<T>(use: (thread: TextThread) => Promise<Result<T>>): Promise<Result<T>> {
  const thread = poolOfProcess().idle.take() ?? (await start())
  try {
    return await use(thread)
  } finally {
    thread.end()
  }
}

/** Ends the thread that nobody uses; for whoever has to end with nothing running. */
export function endIdleThread(): void {
  poolOfProcess().idle.take()?.end()
}

async function start(): Promise<TextThread> {
  return startThread(await builtEntry('thread'), LIMITS)
}

function poolOfProcess(): Pool {
  return (held.stetThreads ??= {
    working: 0,
    waiting: [],
    idle: createSpare<TextThread>(IDLE_MINUTES, (thread) => thread.end()),
  })
}
