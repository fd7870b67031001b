import type { Result } from '@/lib/core/result'
import { explainFault } from './explain-fault'
import type { Shutdown } from './shutdown'
import { complain } from './terminal'

/** Runs a start. If it fails, says why in one line, closes what it has opened, and exits with 1. */
export async function startOrExit(shutdown: Shutdown, start: () => Promise<Result<void>>): Promise<void> {
  const failed = await start().then(
    (started) => (started.ok ? undefined : started.failure.message),
    (error: unknown) => {
      if (wantsDetails()) complain(String(error instanceof Error ? error.stack : error))
      return `Stet could not start. ${explainFault(error)}`
    },
  )
  if (failed === undefined) return
  complain(failed)
  // Also where nothing keeps the process alive until all is closed: it would end there, with 0.
  process.exitCode = 1
  await shutdown.closeAll()
  process.exit(1)
}

/** Where in the code it happened is for those who look for the cause in the code. */
function wantsDetails(): boolean {
  return ['debug', 'trace'].includes(process.env['STET_LOG_LEVEL'] ?? '')
}
