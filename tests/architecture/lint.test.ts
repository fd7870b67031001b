import path from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { refused, refusedByType, welcome } from './lint-examples'

const root = path.resolve(import.meta.dirname, '../..')

/** The project's own configuration. */
const withTypes = new ESLint({ cwd: root })

/** The same without the rules that need types, since the examples are files that do not exist. */
const withoutTypes = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parserOptions: { projectService: false } },
      // An example declares without using.
      rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-unused-vars': 'off' },
    },
  ],
})

describe('refused', () => {
  it.each(refused)('$says ($file)', async ({ file, code, rule }) => {
    expect(await rulesBroken(withoutTypes, { file, code })).toEqual([rule])
  })

  it.each(refusedByType)('$says', async ({ code, rule }) => {
    expect(await rulesBroken(withTypes, { file: 'lib/core/result.ts', code })).toContain(rule)
  })
})

describe('welcome', () => {
  it.each(welcome)('$says ($file)', async ({ file, code }) => {
    expect(await rulesBroken(withoutTypes, { file, code })).toEqual([])
  })
})

async function rulesBroken(eslint: ESLint, example: { file: string; code: string }): Promise<string[]> {
  const results = await eslint.lintText(example.code, { filePath: path.join(root, example.file) })
  const messages = results.flatMap((result) => result.messages)
  const rules = messages.map((message) => {
    if (message.fatal) throw new Error(`${example.code}: ${message.message}`)
    return message.ruleId ?? 'unused-directive'
  })
  return [...new Set(rules)]
}
