import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPlaywright, readVitest } from '@/tests/run/reports'
import { runCommand } from '@/tests/run/run-command'
import type { Command } from '@/tests/run/stage'
import { OUTCOME_REPORTER } from '@/tests/run/test-stages'
import { OUTCOME_FILE } from '@/tests/run/vitest-reporter'

const results = path.resolve(import.meta.dirname, '../../../test-results')

/** A test file as text, which is written to disk and run: two tests pass, one fails, and the skipped one must count as a failure. */
const mixed = `
it('holds', () => { expect(1).toBe(1) })
it('holds too', () => { expect(2).toBe(2) })
it('fails', () => { expect(1).toBe(2) })
it.skip('is skipped', () => { expect(1).toBe(1) })
`
const broken = `throw new Error('before the first test')`
const unsettled = `describe('a set-up that fails', () => {
  beforeAll(() => { throw new Error('no database') })
  it('never runs', () => { expect(1).toBe(1) })
})`

const uncaught = `it('leaves an error behind', () => { setTimeout(() => { throw new Error('too late') }) })`

let folder: string
let report: string

beforeAll(async () => {
  await mkdir(results, { recursive: true })
  folder = await mkdtemp(path.join(results, 'runner-'))
  report = path.join(folder, 'report.json')
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

it('counts a real Vitest run', async () => {
  const head = "import { beforeAll, describe, expect, it } from 'vitest'\n"
  const tests = await write({ mixed, broken, unsettled, uncaught }, { head, ending: 'test.ts' })
  const ended = await run(['vitest', 'run', '--root', tests, `--reporter=${OUTCOME_REPORTER}`])
  expect(ended.exitCode).toBe(1)
  const { passed, failures } = readVitest(await readFile(report, 'utf8'))
  expect([passed, failures.length]).toEqual([3, 5])
  for (const said of ['fails', 'is skipped', 'before the first test', 'no database', 'too late'])
    expect(failures.join('\n')).toContain(said)
})

describe('counts a real Playwright run', () => {
  const head = "import { expect, test as it } from '@playwright/test'\nconst { beforeAll, describe } = it\n"

  it.each([
    { says: 'with a failing set-up', files: { mixed, unsettled }, counts: [2, 3], names: 'no database' },
    // Playwright runs nothing at all when one file breaks.
    { says: 'with a broken file', files: { mixed, broken }, counts: [0, 1], names: 'before the first test' },
  ])('$says', async ({ files, counts, names }) => {
    const tests = await write({ ...files }, { head, ending: 'spec.ts' })
    const ended = await run(['playwright', 'test', '-c', tests, '--reporter=json'])
    expect(ended.exitCode).toBe(1)
    const { passed, failures } = readPlaywright(await readFile(report, 'utf8'))
    expect([passed, failures.length]).toEqual(counts)
    expect(failures.join('\n')).toContain(names)
  })
})

async function write(
  files: Record<string, string>,
  style: { head: string; ending: string },
): Promise<string> {
  const tests = await mkdtemp(path.join(folder, 'tests-'))
  // Of its own, or the runners would find this project's.
  for (const runner of ['vitest', 'playwright']) {
    await writeFile(
      path.join(tests, `${runner}.config.js`),
      "export default { testDir: '.', outputDir: './out' }",
    )
  }
  for (const [name, code] of Object.entries(files)) {
    await writeFile(path.join(tests, `${name}.${style.ending}`), style.head + code)
  }
  return tests
}

function run(command: Command) {
  return runCommand(command, {
    show: 'never',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, [OUTCOME_FILE]: report },
  })
}
