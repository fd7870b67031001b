import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ESLint, type Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { refused, refusedByType } from './lint-examples'
import { welcome } from './lint-good-examples'

// The first example waits for all of the plugins to load.

const root = path.resolve(import.meta.dirname, '../..')

/** Without the rules that need types, since the examples are files that do not exist. */
const syntaxOnly: Linter.Config = {
  files: ['**/*.{ts,tsx}'],
  languageOptions: { parserOptions: { projectService: false } },
  // An example declares without using.
  rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-unused-vars': 'off' },
}
const withoutTypes = new ESLint({ cwd: root, overrideConfig: syntaxOnly })

describe('refused', () => {
  it.each(refused)('$says ($file)', async ({ file, code, rule }) => {
    expect(await rulesBroken(withoutTypes, { file, code })).toEqual([rule])
  })

  it.each(refusedByType)('$says, which only the types show', async ({ code, rule }) => {
    expect(await rulesBrokenByType(code)).toEqual([rule])
  })
})

describe('welcome', () => {
  it.each(welcome)('$says ($file)', async ({ file, code }) => {
    expect(await rulesBroken(withoutTypes, { file, code })).toEqual([])
  })
})

it('rewrites a path upwards to its alias', async () => {
  const fixing = new ESLint({ cwd: root, fix: true, overrideConfig: syntaxOnly })
  const filePath = path.join(root, 'lib/server/services/example.ts')
  const [result] = await fixing.lintText("export { it } from '../../core/text/it'\n", { filePath })
  expect(result?.output).toBe("export { it } from '@/lib/core/text/it'\n")
})

/** Lints in a project of one file: the rules that need types would load all of this one first. */
async function rulesBrokenByType(code: string): Promise<string[]> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'stet-lint-'))
  try {
    const file = 'lib/core/example.ts'
    await mkdir(path.join(cwd, path.dirname(file)), { recursive: true })
    await writeFile(path.join(cwd, file), code)
    await writeFile(
      path.join(cwd, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { strict: true, types: [] } }),
    )
    const overrideConfig = { languageOptions: { parserOptions: { tsconfigRootDir: cwd } } }
    const eslint = new ESLint({
      cwd,
      overrideConfigFile: path.join(root, 'eslint.config.js'),
      overrideConfig,
    })
    return rulesOf(await eslint.lintFiles(file), code)
  } finally {
    await rm(cwd, { recursive: true })
  }
}

async function rulesBroken(eslint: ESLint, example: { file: string; code: string }): Promise<string[]> {
  const filePath = path.join(root, example.file)
  return rulesOf(await eslint.lintText(example.code, { filePath }), example.code)
}

function rulesOf(results: ESLint.LintResult[], code: string): string[] {
  const rules = results
    .flatMap((result) => result.messages)
    .map((message) => {
      if (message.fatal) throw new Error(`${code}: ${message.message}`)
      return message.ruleId ?? 'unused-directive'
    })
  return [...new Set(rules)]
}
