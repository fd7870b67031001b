import { cpus, loadavg } from 'node:os'

const BUSY = 1

/** Says so before a bench starts on a machine that is busy with something else: its figures are then upper bounds. */
export function warnUnderLoad(): void {
  const load = loadavg()[0] ?? 0
  if (load > BUSY)
    process.stdout.write(
      `measured under load: ${load.toFixed(2)} on ${cpus().length} cores before starting\n`,
    )
}
