import { runCommand } from './run-command'
import { type Command, type Outcome, type StageResult, describeFailure } from './stage'

type Check = { name: string; command: Command }

/** Two lanes for two cores: linting with types takes as long as all the others. */
const lanes: readonly (readonly Check[])[] = [
  [{ name: 'lint', command: ['npm', 'run', '--silent', 'check:lint'] }],
  [
    { name: 'types', command: ['npm', 'run', '--silent', 'check:types'] },
    { name: 'format', command: ['npm', 'run', '--silent', 'check:format'] },
    { name: 'boundaries', command: ['npm', 'run', '--silent', 'check:boundaries'] },
    { name: 'unused', command: ['npm', 'run', '--silent', 'check:unused'] },
  ],
]

/** Runs every check, whatever the others say, and prints what the failing ones found. */
export async function runChecks(): Promise<StageResult> {
  const begun = performance.now()
  const outcomes = await Promise.all(lanes.map(runLane))
  return {
    name: 'check',
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
    seconds: (performance.now() - begun) / 1000,
  }
}

async function runLane(checks: readonly Check[]): Promise<Outcome> {
  const failures: string[] = []
  for (const { name, command } of checks) {
    const { exitCode, seconds, output } = await runCommand(command, { show: 'never' })
    const verdict = `${exitCode === 0 ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s\n`
    process.stdout.write(exitCode === 0 ? verdict : `${verdict}${output.trimEnd()}\n`)
    if (exitCode !== 0) failures.push(describeFailure(name, output))
  }
  return { passed: checks.length - failures.length, failures }
}
