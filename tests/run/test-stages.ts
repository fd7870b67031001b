import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { countPlaywright, countVitest } from './reports'
import { runCommand } from './run-command'
import { type Command, type Counts, type StageResult, reconcile } from './stage'

type TestStage = {
  name: string
  command: Command
  env: Record<string, string>
  count: (json: string) => Counts
}

/** The Vitest project of that name, whose tests need nothing, processes of their own, or a database. */
export function vitestStage(project: 'unit' | 'process' | 'integration'): Promise<StageResult> {
  return withReport((report) => ({
    name: project,
    command: [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env: {},
    count: countVitest,
  }))
}

/** The tests that drive the whole product in a browser. */
export function browserStage(): Promise<StageResult> {
  return withReport((report) => ({
    name: 'end to end',
    command: ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    count: countPlaywright,
  }))
}

async function withReport(stageFor: (report: string) => TestStage): Promise<StageResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-report-'))
  try {
    const report = path.join(folder, 'report.json')
    const { name, command, env, count } = stageFor(report)
    const { exitCode, seconds } = await runCommand(command, { show: 'live', env })
    return { name, seconds, ...reconcile(await countsIn(report, count), exitCode) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A runner that broke before it could report has not run its tests. */
async function countsIn(report: string, count: TestStage['count']): Promise<Counts> {
  try {
    return count(await readFile(report, 'utf8'))
  } catch (error) {
    process.stdout.write(`No report: ${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 1 }
  }
}
