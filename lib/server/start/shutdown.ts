import { commandLine, parentOf } from '@/lib/server/db/embedded/processes'
import { complain, say } from './terminal'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** The terminal sends Ctrl-C to the whole group, and npm passes it on as well: within this time both are one. */
const SAME_SIGNAL_MS = 1000

/**
 * What has to be closed before the process may end, last opened first. `abort` is what is left to do if there is no time
 * to close.
 */
export type Shutdown = {
  onClose: (close: () => Promise<void>, abort?: () => void) => void
  closeAll: () => Promise<void>
}

type Closer = { close: () => Promise<void>; abort: (() => void) | undefined }

/**
 * Ends the process well on Ctrl-C (or a polite kill), also in the middle of starting: closes what was opened, exits 0.
 * A second signal ends it, and what it has started, at once.
 */
export function watchSignals(): Shutdown {
  const closers: Closer[] = []
  let closing: Promise<void> | undefined
  let asked: number | undefined

  function closeAll(): Promise<void> {
    return (closing ??= closeInTurn(closers))
  }
  function stop(): void {
    if (asked !== undefined && performance.now() - asked < SAME_SIGNAL_MS) return
    if (asked !== undefined) abort(closers)
    asked = performance.now()
    say('\nStopping. Press Ctrl-C again to stop at once.')
    closeAll().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(`Could not stop cleanly: ${String(error)}`)
        process.exit(1)
      },
    )
  }
  for (const signal of signals) process.on(signal, stop)
  if (process.env['npm_lifecycle_event'] !== undefined) onNpmGone(stop)
  return { onClose: (close, abort) => void closers.push({ close, abort }), closeAll }
}

/**
 * Calls `then` when npm has ended. npm starts a shell that starts this process, and passes SIGTERM on to the shell alone,
 * which then ends without passing it on.
 */
function onNpmGone(then: () => void): void {
  const before = forebears()
  const timer = setInterval(() => {
    if (forebears() === before) return
    clearInterval(timer)
    then()
  }, 1000)
  timer.unref()
}

/** The parent and, if that is the shell, npm. Some shells make way for the command: npm is the parent then. */
function forebears(): string {
  const parent = process.ppid
  const isShell = commandLine(parent)?.includes('command.js') ?? false
  return [parent, isShell ? parentOf(parent) : undefined].join(' ')
}

function abort(closers: readonly Closer[]): never {
  for (const { abort } of closers) abort?.()
  process.exit(130)
}

async function closeInTurn(closers: readonly Closer[]): Promise<void> {
  const failures: unknown[] = []
  // One that fails must not keep the others (the database, above all) from closing.
  for (const { close } of closers.toReversed()) await close().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '))
}
