import { runCommand } from './run-command'
import type { StageResult } from './stage'

/** Writes what the sources are compiled against but nobody writes by hand: the database client and the route types. */
export async function generate(): Promise<StageResult> {
  const commands = [
    ['npm', 'run', '--silent', 'generate'],
    ['next', 'typegen'],
  ] as const
  const result: StageResult = { name: 'generate', passed: 0, failed: 0, seconds: 0 }
  for (const command of commands) {
    const { exitCode, seconds, output } = await runCommand(command, { show: 'never' })
    if (exitCode !== 0) process.stdout.write(`✗ ${command.join(' ')}\n${output.trimEnd()}\n`)
    result.seconds += seconds
    if (exitCode === 0) result.passed += 1
    else result.failed += 1
  }
  return result
}
