import { z } from 'zod'
import type { Counts } from './stage'

const VitestReport = z.object({
  numPassedTests: z.number(),
  numTotalTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})

/**
 * Counts of a Vitest JSON report. A test that was not run has not passed, so it counts as failed; so does a file that
 * broke before its first test.
 */
export function countVitest(json: string): Counts {
  const report = VitestReport.parse(JSON.parse(json))
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + brokenFiles.length,
  }
}

/** Counts of a Playwright JSON report. A flaky test failed once, and one that was not run has not passed. */
export function countPlaywright(json: string): Counts {
  const { stats, errors } = PlaywrightReport.parse(JSON.parse(json))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length }
}
