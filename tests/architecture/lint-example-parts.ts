export type LintExample = { says: string; file: string; code: string; rule: string }

export const syntax = 'no-restricted-syntax'
export const literal = 'stet/no-literal-text'
export const app = 'app/(workspace)/w/[workspace]/articles/(list)/page.tsx'
export const component = 'components/reader/example.tsx'
export const core = 'lib/core/text/example.ts'
export const server = 'lib/server/services/example.ts'
export const data = 'lib/server/data/claim/example.ts'
export const unitTest = 'tests/unit/example.test.ts'

/** Lines of nothing but a declaration, for the rules that count. */
export function lines(count: number): string {
  return 'declare const line: unknown\n'.repeat(count)
}

export function branches(count: number): string {
  const ifs = Array.from({ length: count }, (_, n) => `if (n === ${n}) return ${n + 1}`).join('\n')
  return `export function branch(n: number): number {\n${ifs}\nreturn 0\n}`
}

/** An expression in a query function. */
export function sqlExample(expression: string): string {
  return [
    "import { dbOf, systemDbOf, WORKSPACE } from '@/lib/server/grants/db-of'",
    `export function ask(grant: never, statement: never) { return ${expression} }`,
  ].join('\n')
}

export function withListAsArguments(file: string): LintExample {
  const code = '/** All. */ export function join(all: number[], more: number[]) { all.push(...more) }'
  return { says: 'a list passed as arguments', file, code, rule: syntax }
}
