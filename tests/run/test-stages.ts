import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readPlaywright, readVitest } from './reports'
import { runCommand } from './run-command'
import { OUTCOME_FILE } from './vitest-reporter'
import { type Command, type Outcome, type StageResult, describeFailure, reconcile } from './stage'

export const OUTCOME_REPORTER = path.join(import.meta.dirname, 'vitest-reporter.ts')

type TestStage = {
  name: string
  command: Command
  env: Record<string, string>
  read: (json: string) => Outcome
}

/** The Vitest project of that name, whose tests need nothing, processes of their own, or a database. */
export function vitestStage(project: 'unit' | 'process' | 'integration'): Promise<StageResult> {
  return withReport((report) => ({
    name: project,
    command: ['vitest', 'run', '--project', project, '--reporter=default', `--reporter=${OUTCOME_REPORTER}`],
    env: { [OUTCOME_FILE]: report },
    read: readVitest,
  }))
}

/** The tests that drive the whole product in a browser. */
export function browserStage(): Promise<StageResult> {
  return withReport((report) => ({
    name: 'end to end',
    command: ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    read: readPlaywright,
  }))
}

async function withReport(stageFor: (report: string) => TestStage): Promise<StageResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-report-'))
  try {
    const report = path.join(folder, 'report.json')
    const { name, command, env, read } = stageFor(report)
    const ended = await runCommand(command, { show: 'live', env })
    return { name, seconds: ended.seconds, ...reconcile(await outcomeIn(report, read), ended) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A runner that broke before it could report has not run its tests. */
async function outcomeIn(report: string, read: TestStage['read']): Promise<Outcome> {
  try {
    return read(await readFile(report, 'utf8'))
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return { passed: 0, failures: [describeFailure('no report', said)] }
  }
}
