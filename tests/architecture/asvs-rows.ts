import { namedPaths } from './named-in-docs'

/** A row of the page on security: a requirement of the standard, and how it stands with us. */
export type Requirement = { number: string; summary: string; state: string; reason: string; tests: string }

/** The requirements in the tables of a page, in order. */
export function requirementsIn(page: string): Requirement[] {
  return page.split('\n').flatMap((line) => {
    const [, number = '', summary = '', state = '', reason = '', tests = ''] = line
      .split('|')
      .map((cell) => cell.trim())
    return /^\d+\.\d+\.\d+$/.test(number) ? [{ number, summary, state, reason, tests }] : []
  })
}

const STATES = ['met', 'partly', 'not met', 'not applicable']

/** The faults of a row: a summary that is too long, an unknown state, or a claim without a test. */
export function faultsOf({ number, summary, state, reason, tests }: Requirement): string[] {
  const isShown = tests === 'no test' || namedPaths(tests).some((path) => path.startsWith('tests/'))
  return [
    ...(summary.split(/\s+/).length > 12 ? [`${number} has a summary of more than 12 words`] : []),
    ...(STATES.includes(state) ? [] : [`${number} is "${state}"`]),
    ...(reason === '' ? [`${number} has no reason`] : []),
    ...(['met', 'partly'].includes(state) && !isShown
      ? [`${number} names no test, nor that there is none`]
      : []),
  ]
}
