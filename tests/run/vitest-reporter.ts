import { writeFile } from 'node:fs/promises'
import type { SerializedError } from 'vitest'
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'
import { describeFailure, type Outcome } from './stage'

/** Where the reporter writes, given in the environment. */
export const OUTCOME_FILE = 'TEST_OUTCOME_FILE'

/** Vitest's own JSON report leaves out the errors of a failing set-up and those that no test caught. */
export default class OutcomeReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Promise<void> {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    const failures = [
      ...modules.flatMap(failuresOf),
      ...unhandled.map((error) => describeFailure('outside the tests', said([error]))),
    ]
    await writeFile(process.env[OUTCOME_FILE] ?? '', JSON.stringify({ passed, failures } satisfies Outcome))
  }
}

/** A test that was not run has not passed, so it counts as failed; so does a file that broke before its first test. */
function failuresOf(module: TestModule): string[] {
  const failed = [...module.children.allTests()].filter((test) => test.result().state !== 'passed')
  const file = module.relativeModuleId
  if (failed.length === 0 && module.state() === 'failed')
    return [describeFailure(file, said([...module.errors(), ...errorsOfSuites(module)]))]
  return failed.map((test) => {
    const { state, errors = [] } = test.result()
    return describeFailure(`${test.fullName} (${file}, ${state})`, said([...errors, ...errorsAbove(test)]))
  })
}

/** A test whose set-up failed has no error of its own. */
function errorsAbove({ parent }: TestCase | TestSuite): SerializedError[] {
  return parent.type === 'module' ? parent.errors() : [...parent.errors(), ...errorsAbove(parent)]
}

/** Those of a tear-down that failed after tests that passed. */
function errorsOfSuites(module: TestModule): SerializedError[] {
  return [...module.children.allSuites()].flatMap((suite) => suite.errors())
}

function said(errors: readonly SerializedError[]): string {
  return errors.map(({ stack, message }) => stack ?? message).join('\n')
}
