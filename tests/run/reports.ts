import * as z from 'zod'
import { describeFailure, type Outcome } from './stage'

const WrittenOutcome = z.object({ passed: z.number(), failures: z.array(z.string()) })

const PlaywrightError = z.object({ message: z.string().default('') })
const PlaywrightTest = z.object({
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  results: z.array(z.object({ errors: z.array(PlaywrightError) })),
})
const PlaywrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(PlaywrightTest),
})
type PlaywrightSpec = z.infer<typeof PlaywrightSpec>
type PlaywrightSuite = { specs: PlaywrightSpec[]; suites: PlaywrightSuite[] }
const PlaywrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(PlaywrightSpec),
  suites: z.lazy(() => z.array(PlaywrightSuite).default([])),
})
const PlaywrightReport = z.object({
  suites: z.array(PlaywrightSuite),
  errors: z.array(PlaywrightError),
})

/** What `OutcomeReporter` wrote. */
export function readVitest(json: string): Outcome {
  return WrittenOutcome.parse(JSON.parse(json))
}

/** What a Playwright JSON report says. A flaky test failed once, and one that was not run has not passed. */
export function readPlaywright(json: string): Outcome {
  const { suites, errors } = PlaywrightReport.parse(JSON.parse(json))
  const tests = suites.flatMap(specsOf).flatMap((spec) => spec.tests.map((test) => ({ spec, test })))
  const failed = tests.filter(({ test }) => test.status !== 'expected')
  return {
    passed: tests.length - failed.length,
    failures: [
      ...errors.map(({ message }) => describeFailure('the run', message)),
      ...failed.map(({ spec, test }) => {
        const said = test.results.flatMap((result) => result.errors.map((error) => error.message))
        return describeFailure(`${spec.title} (${spec.file}:${spec.line}, ${test.status})`, said.join('\n'))
      }),
    ],
  }
}

function specsOf(suite: PlaywrightSuite): PlaywrightSpec[] {
  return [...suite.specs, ...suite.suites.flatMap(specsOf)]
}
