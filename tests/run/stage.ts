/** What a stage of the run came to. A stage that could not say counts as one failure. */
export type StageResult = { name: string; passed: number; failed: number; seconds: number }

/** How a command ended; `output` is empty when it went straight to the terminal. */
export type Ended = { exitCode: number; seconds: number; output: string }

/** A command line is a list, so that a path with spaces stays one word. */
export type Command = readonly [program: string, ...args: string[]]

export type Counts = { passed: number; failed: number }

/** The last line of the run, which programs read. */
export function totalLine(results: readonly StageResult[]): string {
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  return `${passed} passed, ${failed} failed`
}

/** One line a stage, in columns. */
export function summaryLine({ name, passed, failed, seconds }: StageResult): string {
  const mark = failed === 0 ? '✓' : '✗'
  return `${mark} ${name.padEnd(14)} ${String(passed).padStart(6)} passed ${String(failed).padStart(5)} failed ${seconds.toFixed(1).padStart(8)} s`
}

/** A stage whose report and exit code disagree has failed somewhere the report does not show. */
export function reconcile(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
