/** What a stage of the run came to. A stage that could not say has one failure. */
export type StageResult = Outcome & { name: string; seconds: number }

/** How many passed, and what did not: a name each, with what was said of it. */
export type Outcome = { passed: number; failures: readonly string[] }

/** How a command ended; `output` is all that it printed, on both streams. */
export type Ended = { exitCode: number; seconds: number; output: string }

/** A command line is a list, so that a path with spaces stays one word. */
export type Command = readonly [program: string, ...args: string[]]

/** In lines. Enough for an error with its first frames. */
const TOLD_OF_A_FAILURE = 12
/** In lines: what a runner says last, which is why it failed. */
const TOLD_OF_A_RUN = 40

/** The last line of the run, which programs read. */
export function totalLine(results: readonly StageResult[]): string {
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failures.length, 0)
  return `${passed} passed, ${failed} failed`
}

/** One line a stage, in columns. */
export function summaryLine({ name, passed, failures, seconds }: StageResult): string {
  const mark = failures.length === 0 ? '✓' : '✗'
  return `${mark} ${name.padEnd(14)} ${String(passed).padStart(6)} passed ${String(failures.length).padStart(5)} failed ${seconds.toFixed(1).padStart(8)} s`
}

/** All that failed, again at the end: a log is often kept, or read, from its last line up. */
export function failureLines({ name, failures }: StageResult): string[] {
  return failures.map((failure) => `✗ ${name}: ${failure}`)
}

/** One failure of a list: its name, and the first lines of what was said of it, set in. */
export function describeFailure(name: string, message: string): string {
  const lines = message.trim().split('\n').slice(0, TOLD_OF_A_FAILURE)
  return [name, ...lines.map((line) => `    ${line}`)].join('\n')
}

/** A stage whose report and exit code disagree has failed somewhere the report does not show. */
export function reconcile(
  outcome: Outcome,
  { exitCode, output }: Pick<Ended, 'exitCode' | 'output'>,
): Outcome {
  if (exitCode === 0 || outcome.failures.length > 0) return outcome
  const last = output.trimEnd().split('\n').slice(-TOLD_OF_A_RUN).join('\n')
  return { ...outcome, failures: [`ended with ${exitCode} though no test failed. Its last lines:\n${last}`] }
}
