import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Vitest } from 'vitest/node'
import { createVitest } from 'vitest/node'
import { ENDLESS, guardLoops } from './guard-loops'

const root = path.resolve(import.meta.dirname, '../..')

export type Verdict = 'killed' | 'endless' | 'survived'

/** Runs tests while one file says something else than it does on disk, where nothing is ever changed. */
export type TestBench = {
  run(tests: readonly string[], file: string, source: string): Promise<Verdict>
  close(): Promise<void>
}

/** One process that keeps its compiled modules, so that a mutant costs little more than its tests. */
export async function createTestBench(): Promise<TestBench> {
  let mutated: { id: string; source: string } | undefined
  const vitest = await createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      reporters: [{}],
      include: ['tests/unit/**/*.test.ts'],
      setupFiles: ['tests/mutation/setup.ts'],
      bail: 1,
      isolate: false,
      maxWorkers: 1,
      pool: 'threads',
      testTimeout: 60_000,
    },
    {
      resolve: { alias: { '@': root } },
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          load: (id) => {
            if (!id.endsWith('.ts') || id.includes('/node_modules/')) return null
            return guardLoops(id === mutated?.id ? mutated.source : readFileSync(id, 'utf8'))
          },
        },
      ],
    },
  )
  return {
    async run(tests, file, source) {
      const id = path.join(root, file)
      if (mutated) vitest.invalidateFile(mutated.id)
      mutated = { id, source }
      vitest.invalidateFile(id)
      return runOnce(vitest, tests)
    },
    close: () => vitest.close(),
  }
}

async function runOnce(vitest: Vitest, tests: readonly string[]): Promise<Verdict> {
  const found = await vitest.globTestSpecifications(tests.map((test) => path.join(root, test)))
  const order = (moduleId: string): number => tests.indexOf(path.relative(root, moduleId))
  const inOrder = found.sort((a, b) => order(a.moduleId) - order(b.moduleId))
  const result = await vitest.runTestSpecifications(inOrder)
  // It also tells of what ran earlier.
  const testModules = result.testModules.filter(({ moduleId }) => order(moduleId) !== -1)
  const errors = testModules.flatMap((module) => [
    ...module.errors(),
    ...[...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []),
  ])
  if (errors.some(({ message }) => message.includes(ENDLESS))) return 'endless'
  const failed = testModules.some((module) => !module.ok())
  return failed || errors.length > 0 || result.unhandledErrors.length > 0 ? 'killed' : 'survived'
}
