import {
  app,
  component,
  core,
  server,
  data,
  lines,
  branches,
  sqlExample,
  type LintExample,
} from './lint-example-parts'

/** Nothing is said against these. */
export const welcome: readonly Omit<LintExample, 'rule'>[] = [
  {
    says: 'a default export where Next wants one',
    file: app,
    code: 'export default function Page() { return null }',
  },
  {
    says: 'a default export where a tool wants one',
    file: 'tests/run/knip.config.ts',
    code: 'export default {}',
  },
  {
    says: 'a default export of a global set-up',
    file: 'tests/e2e/setup/serve.ts',
    code: 'export default function serve() {}',
  },
  {
    says: 'a pattern in core that is only tried where the code says',
    file: core,
    code: "export const isEnd = /\\s+$/uy.test('it')",
  },
  {
    says: 'a pattern in core of linear time',
    file: core,
    code: "export const isWord = /^[a-z]+$/u.test('it')",
  },
  { says: 'a constant assertion', file: server, code: "export const tags = ['fact'] as const" },
  {
    says: 'the environment where it is parsed',
    file: 'lib/server/env.ts',
    code: 'export const port = process.env["PORT"]',
  },
  {
    says: 'a key where it is decided what keys mean',
    file: 'components/keyboard/example.ts',
    code: "export function leaves({ key }: KeyboardEvent) { return key === 'Escape' }",
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
    says: 'SQL that names its workspace',
    file: data,
    code: sqlExample('dbOf(grant).$queryRaw`SELECT * FROM "Claim" WHERE "workspaceId" = ${WORKSPACE}::uuid`'),
  },
  {
    says: 'SQL that inserts into its workspace',
    file: data,
    code: sqlExample(
      'dbOf(grant).$executeRaw`INSERT INTO "Tag" (id, "workspaceId") VALUES (${statement}, ${WORKSPACE}::uuid)`',
    ),
  },
  { says: 'SQL of the system', file: data, code: sqlExample('systemDbOf(grant).$queryRaw`SELECT 1`') },
  {
    says: 'SQL of the system, sent twice',
    file: data,
    code: sqlExample('(() => { const db = systemDbOf(grant)\nreturn db.$executeRaw`SELECT 1` })()'),
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
