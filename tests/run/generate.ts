import { runCommand } from './run-command'
import { describeFailure, type StageResult } from './stage'

/** Writes what the sources are compiled against but nobody writes by hand: the database client and the route types. */
export async function generate(): Promise<StageResult> {
  const commands = [
    ['npm', 'run', '--silent', 'generate'],
    ['next', 'typegen'],
  ] as const
  const failures: string[] = []
  let seconds = 0
  for (const command of commands) {
    const ended = await runCommand(command, { show: 'never' })
    seconds += ended.seconds
    if (ended.exitCode === 0) continue
    process.stdout.write(`✗ ${command.join(' ')}\n${ended.output.trimEnd()}\n`)
    failures.push(describeFailure(command.join(' '), ended.output))
  }
  return { name: 'generate', passed: commands.length - failures.length, failures, seconds }
}
