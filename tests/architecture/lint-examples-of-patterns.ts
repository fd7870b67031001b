import { core, server, type LintExample } from './lint-example-parts'

/** Regular expressions that may take more than linear time on a text made for it. */
export const ofPatterns: readonly LintExample[] = [
  ...[core, server].map((file) => ({
    says: 'a pattern that tries all ways to part a word',
    file,
    code: "export const isQuoted = /^(?:[a-z]+\\s*)*$/u.test('it')",
    rule: 'regexp/no-super-linear-backtracking',
  })),
  {
    says: 'a pattern that may stop anywhere in two runs of the same',
    file: core,
    code: "export const isNumber = /^\\d*\\d*x$/u.test('it')",
    rule: 'regexp/no-super-linear-backtracking',
  },
  {
    says: 'a pattern that is tried again from each place it passed',
    file: core,
    code: "export const isEnd = /\\s+$/u.test('it')",
    rule: 'regexp/no-super-linear-move',
  },
  {
    says: 'a pattern with a choice between the same',
    file: core,
    code: "export const isWord = /^(?:[a-z]|[a-z])+$/u.test('it')",
    rule: 'regexp/no-dupe-disjunctions',
  },
]
