import { describe, expect, it } from 'vitest'
import { describeFailure, failureLines, reconcile, summaryLine, totalLine } from '@/tests/run/stage'

const good = { name: 'unit', passed: 20, failures: [], seconds: 3.21 }
const bad = { name: 'end to end', passed: 3, failures: ['signs in', 'signs out'], seconds: 61 }

describe('totalLine', () => {
  it.each([
    { results: [], line: '0 passed, 0 failed' },
    { results: [good], line: '20 passed, 0 failed' },
    { results: [good, bad], line: '23 passed, 2 failed' },
  ])('$line', ({ results, line }) => {
    expect(totalLine(results)).toBe(line)
  })
})

describe('summaryLine', () => {
  it('marks a stage that failed', () => {
    expect([good, bad].map((stage) => summaryLine(stage)[0])).toEqual(['✓', '✗'])
  })

  it('puts the figures of all stages in the same columns', () => {
    expect(summaryLine(good).indexOf('passed')).toBe(summaryLine(bad).indexOf('passed'))
  })
})

describe('failureLines', () => {
  it('names the stage of each failure', () => {
    expect([good, bad].flatMap(failureLines)).toEqual(['✗ end to end: signs in', '✗ end to end: signs out'])
  })
})

describe('describeFailure', () => {
  it('sets the message in below the name, and leaves out the end of a long one', () => {
    const said = describeFailure('signs in', `Error: refused\n${'    at a frame\n'.repeat(100)}`)
    expect(said.split('\n').slice(0, 2)).toEqual(['signs in', '    Error: refused'])
    expect(said.split('\n').length).toBeLessThan(20)
  })
})

describe('reconcile', () => {
  const output = 'one\ntwo\nUnhandled error'

  it.each([
    { says: 'trusts a good report of a good run', outcome: good, exitCode: 0, failed: 0 },
    { says: 'trusts a bad report of a bad run', outcome: bad, exitCode: 1, failed: 2 },
    {
      says: 'counts the failure that a good report of a bad run hides',
      outcome: good,
      exitCode: 1,
      failed: 1,
    },
  ])('$says', ({ outcome: { passed, failures }, exitCode, failed }) => {
    const result = reconcile({ passed, failures }, { exitCode, output })
    expect([result.passed, result.failures.length]).toEqual([passed, failed])
  })

  it('says what the run said last, when no test failed', () => {
    expect(reconcile({ passed: 3, failures: [] }, { exitCode: 1, output }).failures[0]).toContain(
      'Unhandled error',
    )
  })
})
