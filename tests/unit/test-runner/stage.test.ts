import { describe, expect, it } from 'vitest'
import { reconcile, summaryLine, totalLine } from '@/tests/run/stage'

const good = { name: 'unit', passed: 20, failed: 0, seconds: 3.21 }
const bad = { name: 'end to end', passed: 3, failed: 2, seconds: 61 }

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

describe('reconcile', () => {
  it.each([
    { says: 'trusts a good report of a good run', counts: [3, 0], exitCode: 0, expected: [3, 0] },
    { says: 'trusts a bad report of a bad run', counts: [3, 2], exitCode: 1, expected: [3, 2] },
    {
      says: 'counts the failure that a good report of a bad run hides',
      counts: [3, 0],
      exitCode: 1,
      expected: [3, 1],
    },
  ])('$says', ({ counts: [passed = 0, failed = 0], exitCode, expected }) => {
    const result = reconcile({ passed, failed }, exitCode)
    expect([result.passed, result.failed]).toEqual(expected)
  })
})
