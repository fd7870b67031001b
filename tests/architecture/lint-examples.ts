export type LintExample = { says: string; file: string; code: string; rule: string }

const syntax = 'no-restricted-syntax'
const literal = 'stet/no-literal-text'
const app = 'app/(workspace)/w/[workspace]/articles/page.tsx'
const component = 'components/reader/example.tsx'
const core = 'lib/core/text/example.ts'
const server = 'lib/server/services/example.ts'
const unitTest = 'tests/unit/example.test.ts'

/** Lines of nothing but a declaration, for the rules that count. */
function lines(count: number): string {
  return 'declare const line: unknown\n'.repeat(count)
}

function branches(count: number): string {
  const ifs = Array.from({ length: count }, (_, n) => `if (n === ${n}) return ${n + 1}`).join('\n')
  return `export function branch(n: number): number {\n${ifs}\nreturn 0\n}`
}

/** Each is refused by the named rule alone. */
export const refused: readonly LintExample[] = [
  { says: 'an enum', file: server, code: "export enum Tag { Fact = 'fact' }", rule: syntax },
  { says: 'a non-null `!`', file: server, code: 'export const first = globalThis.name!', rule: syntax },
  { says: 'a module-level arrow', file: server, code: 'export const work = () => 1', rule: syntax },
  { says: 'a local module-level arrow', file: server, code: 'const work = () => 1\nwork()', rule: syntax },
  {
    says: 'a function expression',
    file: component,
    code: 'export const work = function () {}',
    rule: syntax,
  },
  {
    says: 'a positional boolean',
    file: server,
    code: 'export function save(text: string, quietly: boolean) { return quietly ? text : null }',
    rule: syntax,
  },
  {
    says: 'a positional boolean by default',
    file: server,
    code: 'export function save(text: string, quietly = false) { return quietly ? text : null }',
    rule: syntax,
  },
  { says: 'a swallowed rejection', file: server, code: 'void import("next").catch(() => {})', rule: syntax },
  { says: 'a default export', file: server, code: 'export default function work() {}', rule: syntax },
  {
    says: 'a default export by name',
    file: component,
    code: 'const it = 1\nexport { it as default }',
    rule: syntax,
  },
  {
    says: 'the raw environment in a service',
    file: server,
    code: 'export const port = process.env["PORT"]',
    rule: syntax,
  },
  {
    says: 'the raw environment in a page',
    file: app,
    code: 'export const port = process.env["PORT"]',
    rule: syntax,
  },
  { says: 'the clock in core', file: core, code: 'export const now = new Date()', rule: syntax },
  { says: 'the clock in core, as a number', file: core, code: 'export const now = Date.now()', rule: syntax },
  { says: 'a stopwatch in core', file: core, code: 'export const now = performance.now()', rule: syntax },
  { says: 'chance in core', file: core, code: 'export const dice = Math.random()', rule: syntax },
  { says: 'an enum in core', file: core, code: "export enum Tag { Fact = 'fact' }", rule: syntax },
  {
    says: 'the network in core',
    file: core,
    code: 'export const it = fetch("/")',
    rule: 'no-restricted-globals',
  },
  {
    says: 'the web from a service',
    file: server,
    code: 'export const it = fetch("https://example.org/")',
    rule: 'no-restricted-globals',
  },
  { says: 'a timer in core', file: core, code: 'setTimeout(String, 1)', rule: 'no-restricted-globals' },
  {
    says: 'the page in core',
    file: core,
    code: 'export const it = document.title',
    rule: 'no-restricted-globals',
  },
  {
    says: 'a bare exported function in core',
    file: core,
    code: 'export function it() {}',
    rule: 'stet/docstring-on-export',
  },
  {
    says: 'an exported function in core with only a line comment',
    file: core,
    code: '// Does it.\nexport function it() {}',
    rule: 'stet/docstring-on-export',
  },
  { says: 'a test alone', file: unitTest, code: 'it.only("works", () => {})', rule: syntax },
  { says: 'a test switched off', file: unitTest, code: 'test.skip("works", () => {})', rule: syntax },
  { says: 'a console message', file: server, code: 'console.log(1)', rule: 'no-console' },
  { says: 'a console message in a component', file: component, code: 'console.error(1)', rule: 'no-console' },
  { says: 'a path upwards', file: server, code: "import '../env'", rule: 'stet/import-by-alias' },
  {
    says: 'an export from upwards',
    file: core,
    code: "export * from '../result'",
    rule: 'stet/import-by-alias',
  },
  {
    says: 'a late import from upwards',
    file: server,
    code: "void import('../env')",
    rule: 'stet/import-by-alias',
  },
  {
    says: 'a session read in a component',
    file: component,
    code: "import { getSession } from 'next-auth/react'\nvoid getSession()",
    rule: 'no-restricted-imports',
  },
  { says: 'a file of 301 lines', file: server, code: lines(301), rule: 'max-lines' },
  { says: 'a function of 13 paths', file: server, code: branches(12), rule: 'complexity' },
  {
    says: 'a fourth argument',
    file: server,
    code: 'export function move(a: string, b: string, c: string, d: string) { return a + b + c + d }',
    rule: 'max-params',
  },
  {
    says: 'a loose comparison',
    file: server,
    code: 'export const same = 1 == globalThis.length',
    rule: 'eqeqeq',
  },
  {
    says: 'raw HTML',
    file: component,
    code: 'export const it = <p dangerouslySetInnerHTML={{ __html: "" }} />',
    rule: 'react/no-danger',
  },
  { says: 'words in markup', file: component, code: 'export const it = <p>Saved</p>', rule: literal },
  {
    says: 'words that markup shows by condition',
    file: component,
    code: 'export const it = <p>{globalThis.name ? "saved" : "not saved"}</p>',
    rule: literal,
  },
  {
    says: 'a number within words in markup',
    file: component,
    code: 'export const it = <p>{`${globalThis.length} claims`}</p>',
    rule: literal,
  },
  {
    says: 'a name that is read out',
    file: component,
    code: 'export const it = <p aria-label="claim">{1}</p>',
    rule: literal,
  },
  {
    says: 'a name that is read out, by condition',
    file: component,
    code: 'export const it = <p title={globalThis.name ? "open" : "closed"}>{1}</p>',
    rule: literal,
  },
  {
    says: 'a label in a table',
    file: component,
    code: 'export const LABELS = [{ value: "draft", label: "Draft" }]',
    rule: literal,
  },
  {
    says: 'a sentence in a function',
    file: component,
    code: 'export function said() { return "This is the last sentence." }',
    rule: literal,
  },
  {
    says: 'words in the markup of a page',
    file: 'app/(workspace)/w/[workspace]/claims/example.tsx',
    code: 'export function It() { return <h1>Claims</h1> }',
    rule: literal,
  },
  {
    says: 'a click handler without a key handler',
    file: component,
    code: 'export const it = <div role="button" tabIndex={0} onClick={String} />',
    rule: 'jsx-a11y/click-events-have-key-events',
  },
  {
    says: 'a disable comment that disables nothing',
    file: server,
    code: '// eslint-disable-next-line no-console -- for the sake of it\nexport const it = 1',
    rule: 'unused-directive',
  },
]

/** Nothing is said against these. */
export const welcome: readonly Omit<LintExample, 'rule'>[] = [
  {
    says: 'a default export where Next wants one',
    file: app,
    code: 'export default function Page() { return null }',
  },
  { says: 'a default export where a tool wants one', file: 'knip.config.ts', code: 'export default {}' },
  {
    says: 'a default export of a global set-up',
    file: 'tests/e2e/setup/serve.ts',
    code: 'export default function serve() {}',
  },
  { says: 'a constant assertion', file: server, code: "export const tags = ['fact'] as const" },
  {
    says: 'the environment where it is parsed',
    file: 'lib/server/env.ts',
    code: 'export const port = process.env["PORT"]',
  },
  {
    says: 'a console message of the start command',
    file: 'lib/server/start/start.ts',
    code: 'console.log(1)',
  },
  {
    says: 'an arrow inside a function',
    file: server,
    code: 'export function work() { const once = () => 1\nreturn once() }',
  },
  {
    says: 'an arrow whose type is written',
    file: component,
    code: 'type Work = () => number\nexport const work: Work = () => 1',
  },
  { says: 'a lone boolean', file: component, code: 'export function show(open: boolean) { return open }' },
  { says: 'a documented function in core', file: core, code: '/** Does it. */\nexport function it() {}' },
  { says: 'a given date in core', file: core, code: 'export const then = new Date(0)' },
  { says: 'the clock in a service', file: server, code: 'export const now = Date.now()' },
  {
    says: 'the sign-in call',
    file: component,
    code: "import { signIn } from 'next-auth/react'\nvoid signIn()",
  },
  {
    says: 'text from the messages, signs and keys',
    file: component,
    code: 'declare const t: (key: string) => string\nexport const it = <p className="row" title={t("row.title")}>{t("row.text")} · <kbd>J</kbd></p>',
  },
  {
    says: 'what an error says to developers',
    file: component,
    code: 'export function fail() { throw new Error("The editor wrote what it may not.") }',
  },
  { says: 'a sibling by path', file: server, code: "import './sibling'" },
  { says: 'a file of 300 lines', file: server, code: lines(300) },
  { says: 'a function of 12 paths', file: server, code: branches(11) },
]

/** Each needs the types and is refused by the named rule; linted in the place of an existing file. */
export const refusedByType: readonly Omit<LintExample, 'file'>[] = [
  {
    says: 'a cast',
    code: 'const it: unknown = 1\nexport const text = it as string',
    rule: '@typescript-eslint/consistent-type-assertions',
  },
  {
    says: 'a switch that forgets a case',
    code: "/** . */\nexport function it(tag: 'fact' | 'opinion') { switch (tag) { case 'fact': return 1 }\nreturn 2 }",
    rule: '@typescript-eslint/switch-exhaustiveness-check',
  },
  { says: 'any', code: 'export const it: any = 1', rule: '@typescript-eslint/no-explicit-any' },
  {
    says: 'a promise left alone',
    code: 'Promise.resolve(1)\nexport const it = 1',
    rule: '@typescript-eslint/no-floating-promises',
  },
]
