import { setTimeout as sleep } from 'node:timers/promises'
import { fail, type Result } from '@/lib/core/result'
import { abortPostmaster, stopPostmaster, type Postmaster } from './postmaster'

/** Hears of a PostgreSQL that ends by itself. After `gaveUp` there is no database any more. */
export type Watch = {
  died: (how: string) => void
  restarted: () => void
  gaveUp: (reason: string) => void
}

type Options = {
  start: () => Promise<Result<Postmaster>>
  watch: Watch
  /** In ms, before each try. After the last there is none. */
  delays?: readonly number[] | undefined
}

export type Supervised = { stop: () => Promise<void>; abort: () => void }

/** Half a minute in all: what is left of a killed server may have to finish a statement before it releases the cluster. */
const DELAYS = [0, 250, 500, 1000, 2000, 4000, 8000, 15_000]
/** A server that has run for so long has started well, and the tries are counted afresh. */
const STABLE_MS = 10_000

/** Restarts PostgreSQL each time it ends, until it is stopped. Each try waits longer; after the last it gives up. */
export function supervise(first: Postmaster, { start, watch, delays = DELAYS }: Options): Supervised {
  const stopping = new AbortController()
  let running: Postmaster | undefined = first
  let tries = 0
  const isStopping = () => stopping.signal.aborted

  async function keepRunning(): Promise<void> {
    while (running) {
      const began = performance.now()
      const how = await running.ended
      running = undefined
      if (isStopping()) return
      if (performance.now() - began >= STABLE_MS) tries = 0
      watch.died(how)
      running = await startAgain(how)
      if (!running) return
      if (isStopping()) return stopOrThrow(running.pid)
      watch.restarted()
    }
  }

  async function startAgain(how: string): Promise<Postmaster | undefined> {
    let reason = `PostgreSQL keeps ending (${how}).`
    while (tries < delays.length) {
      if (!(await waited(delays[tries] ?? 0, stopping.signal))) return undefined
      tries += 1
      const started = await start().catch((error: unknown) => fail('unavailable', String(error)))
      if (started.ok) return started.value
      reason = started.failure.message
    }
    watch.gaveUp(reason)
    return undefined
  }

  const ended = keepRunning()
  return {
    async stop() {
      stopping.abort()
      if (running) await stopOrThrow(running.pid)
      await ended
    },
    abort() {
      stopping.abort()
      if (running) abortPostmaster(running.pid)
    },
  }
}

export async function stopOrThrow(pid: number): Promise<void> {
  if (!(await stopPostmaster(pid))) throw new Error(`PostgreSQL (process ${String(pid)}) does not stop`)
}

/** False if the wait was cut short. */
function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  return sleep(ms, true, { signal }).catch(() => false)
}
