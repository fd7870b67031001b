import { type LintExample, syntax, unitTest } from './lint-example-parts'

/** What no test file may hold. */
export const inTestFiles: readonly LintExample[] = [
  { says: 'a test alone', file: unitTest, code: 'it.only("works", () => {})', rule: syntax },
  { says: 'Zod by its name', file: unitTest, code: "import { z } from 'zod'", rule: syntax },
  { says: 'a test switched off', file: unitTest, code: 'test.skip("works", () => {})', rule: syntax },
  { says: 'a limit for one test', file: unitTest, code: 'it("works", () => {}, 5_000)', rule: syntax },
  {
    says: 'a pattern that any text passes',
    file: unitTest,
    code: 'expect({ message: "" }).toMatchObject({ message: /too long/ })',
    rule: syntax,
  },
  {
    says: 'a limit for each of some tests',
    file: unitTest,
    code: 'it.each([1])("works", () => {}, 5_000)',
    rule: syntax,
  },
  {
    says: 'a limit among the options',
    file: unitTest,
    code: 'vi.setConfig({ testTimeout: 5_000 })',
    rule: syntax,
  },
]
