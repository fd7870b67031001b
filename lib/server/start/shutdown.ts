import { complain, say } from './terminal'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What has to be closed before the process may end, last opened first. */
export type Shutdown = { onClose: (close: () => Promise<void>) => void; closeAll: () => Promise<void> }

/**
 * Ends the process well on Ctrl-C (or a polite kill), also in the middle of starting: closes what was opened, exits 0.
 * A second signal ends it at once; the next start then finds and stops a PostgreSQL that was left behind.
 */
export function watchSignals(): Shutdown {
  const closers: (() => Promise<void>)[] = []
  let closing: Promise<void> | undefined

  function closeAll(): Promise<void> {
    return (closing ??= closeInTurn(closers))
  }
  function stop(): void {
    if (closing) process.exit(130)
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
  return { onClose: (close) => void closers.push(close), closeAll }
}

async function closeInTurn(closers: (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = []
  // One that fails must not keep the others (the database, above all) from closing.
  for (const close of closers.reverse()) await close().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '))
}
