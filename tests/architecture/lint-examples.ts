import { inTestFiles } from './lint-examples-in-tests'
import { ofKeys } from './lint-examples-of-keys'
import { ofPatterns } from './lint-examples-of-patterns'
import { ofWords } from './lint-examples-of-words'
import {
  syntax,
  app,
  component,
  core,
  server,
  data,
  lines,
  branches,
  sqlExample,
  withListAsArguments,
  type LintExample,
} from './lint-example-parts'

/** Each is refused by the named rule alone. */
export const refused: readonly LintExample[] = [
  { says: 'an enum', file: server, code: "export enum Tag { Fact = 'fact' }", rule: syntax },
  {
    says: 'a non-null `!`',
    file: server,
    code: 'declare const given: { name?: string }\nexport const first = given.name!',
    rule: syntax,
  },
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
  ...[core, server, component, app].map(withListAsArguments),
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
  ...inTestFiles,
  ...ofKeys,
  ...ofPatterns,
  ...ofWords,
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
  {
    says: 'SQL that names no workspace',
    file: data,
    code: sqlExample('dbOf(grant).$queryRaw`SELECT * FROM "Claim"`'),
    rule: 'stet/sql-names-workspace',
  },
  {
    says: 'SQL whose workspace comes from elsewhere',
    file: data,
    code: sqlExample(
      'dbOf(grant).$queryRaw`SELECT * FROM "Claim" WHERE "workspaceId" = ${grant.workspaceId}::uuid`',
    ),
    rule: 'stet/sql-names-workspace',
  },
  {
    says: 'SQL that names the workspace where it keeps nothing',
    file: data,
    code: sqlExample('dbOf(grant).$queryRaw`SELECT ${WORKSPACE}::uuid AS workspace, * FROM "Claim"`'),
    rule: 'stet/sql-names-workspace',
  },
  {
    says: 'SQL that lets other workspaces through by an OR',
    file: data,
    code: sqlExample(
      'dbOf(grant).$queryRaw`SELECT * FROM "Claim" WHERE TRUE OR "workspaceId" = ${WORKSPACE}::uuid`',
    ),
    rule: 'stet/sql-names-workspace',
  },
  {
    says: 'SQL that names the workspace in a comment',
    file: data,
    code: sqlExample(
      'dbOf(grant).$queryRaw`SELECT * FROM "Claim" -- WHERE "workspaceId" = ${WORKSPACE}::uuid`',
    ),
    rule: 'stet/sql-names-workspace',
  },
  {
    says: 'an INSERT that selects from all workspaces',
    file: data,
    code: sqlExample(
      'dbOf(grant).$executeRaw`INSERT INTO "Tag" (id, key) SELECT id, key FROM "Tag" WHERE key <> ${WORKSPACE}`',
    ),
    rule: 'stet/sql-names-workspace',
  },
  {
    says: 'SQL that is put together before',
    file: data,
    code: sqlExample('dbOf(grant).$queryRaw(statement)'),
    rule: 'stet/sql-names-workspace',
  },
  {
    says: 'the sender of SQL under another name',
    file: data,
    code: sqlExample("dbOf(grant)['$executeRawUnsafe']"),
    rule: 'stet/sql-names-workspace',
  },
  {
    says: 'the way to the database passed on by a query file',
    file: data,
    code: "export { dbOf } from '@/lib/server/grants/db-of'",
    rule: syntax,
  },
  {
    says: 'the database passed on by a query file',
    file: data,
    code: sqlExample('dbOf(grant)'),
    rule: syntax,
  },
  {
    says: 'all of the grants passed on by a barrel',
    file: 'lib/server/grants/index.ts',
    code: "export * from '@/lib/server/grants/db-of'",
    rule: syntax,
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
    code: 'declare const given: string\nexport const same = 1 == given.length',
    rule: 'eqeqeq',
  },
  {
    says: 'raw HTML',
    file: component,
    code: 'export const it = <p dangerouslySetInnerHTML={{ __html: "" }} />',
    rule: 'react/no-danger',
  },
  {
    says: 'a click handler without a key handler',
    file: component,
    code: 'export const it = <div role="button" tabIndex={0} onClick={String} />',
    rule: 'jsx-a11y/click-events-have-key-events',
  },
  {
    says: 'the connection that the process holds',
    file: server,
    code: 'const held: typeof globalThis & { stetConnection?: unknown } = globalThis\nexport const open = held.stetConnection',
    rule: 'no-restricted-globals',
  },
  {
    says: 'a disable comment that disables nothing',
    file: server,
    code: '// eslint-disable-next-line no-console -- for the sake of it\nexport const it = 1',
    rule: 'unused-directive',
  },
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
