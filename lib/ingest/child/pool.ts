import { fail, ok, type Result } from '@/lib/core/result'
import { report } from '@/lib/ingest/report'
import { builtEntry } from '@/lib/ingest/built/built-entry'
import { createSpare, type Spare } from '@/lib/ingest/built/create-spare'
import { startChild, type Child } from './start-child'

const MOST_AT_ONCE = 2
const MOST_WAITING = 64
/** A spare that nobody asks for is given back; it holds some 150 MB. */
const SPARE_MINUTES = 5

type Pool = {
  working: number
  waiting: (() => void)[]
  spare: Spare<Child>
}

// One for the process, though a bundler may load this module more than once.
const held: typeof globalThis & { stetReaders?: Pool } = globalThis

/** A child that can be asked, as soon as there is room for one; to be given back with `release`. A failure holds no room. */
export async function acquire(): Promise<Result<Child>> {
  const pool = poolOfProcess()
  if (pool.working >= MOST_AT_ONCE) {
    if (pool.waiting.length >= MOST_WAITING)
      return fail('unavailable', 'Too many files are being read at the moment. Try again in a minute.')
    await new Promise<void>((resolve) => pool.waiting.push(resolve))
  } else {
    pool.working++
  }
  try {
    const child = pool.spare.take() ?? startChild(await builtEntry('child'))
    void warmUp()
    return ok(child)
  } catch (error) {
    release()
    report('error', { err: error }, 'no reader of files can be started')
    return fail(
      'unavailable',
      'This server cannot read files at the moment. Try again later, or contact the administrator.',
    )
  }
}

/** Makes room for the next. The child has ended. */
export function release(): void {
  const pool = poolOfProcess()
  const next = pool.waiting.shift()
  if (next) next()
  else pool.working--
}

/** Starts a child before it is needed, so that the next import is as quick as the others. Nothing depends on it. */
export async function warmUp(): Promise<void> {
  try {
    const { spare } = poolOfProcess()
    const entry = await builtEntry('child')
    if (!spare.isThere()) spare.keep(startChild(entry))
  } catch (error) {
    report('warn', { err: error }, 'no reader of files could be started ahead of time')
  }
}

/** Ends the spare; for whoever has to end with nothing running. */
export function coolDown(): void {
  poolOfProcess().spare.take()?.end('stopped')
}

function poolOfProcess(): Pool {
  return (held.stetReaders ??= {
    working: 0,
    waiting: [],
    spare: createSpare<Child>(SPARE_MINUTES, (child) => child.end('stopped')),
  })
}
