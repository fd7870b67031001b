import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createVitest, type Vitest } from 'vitest/node'
import { findGuards } from './find-guards'
import { productFiles } from './product-files'
import { withSwitches } from './switch-guards'

const root = path.resolve(import.meta.dirname, '../../..')

/** Runs tests while one file, or the database, is without a guard. Nothing on disk is changed. */
export type GuardBench = {
  /** In this order, up to the first that fails: its name. */
  run(tests: readonly string[], replaced?: Replaced): Promise<string | undefined>
  /** The database that every test file clones. Known once a test has run. */
  templateUrl(): string
  useTemplate(url: string): void
  close(): Promise<void>
}

export type Replaced = { file: string; source: string }

/** One process that keeps its compiled modules and its PostgreSQL, so that a guard costs little more than its tests. */
export async function createGuardBench(): Promise<GuardBench> {
  let replaced: { id: string; source: string } | undefined
  const files = new Set(productFiles())
  const vitest = await createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      reporters: [{}],
      include: ['tests/{unit,integration}/**/*.test.ts'],
      globalSetup: ['tests/integration/setup/database.ts'],
      setupFiles: ['tests/integration/setup/environment.ts'],
      runner: 'tests/mutation/guards/guard-runner.ts',
      bail: 1,
      maxWorkers: 1,
      pool: 'forks',
      testTimeout: 120_000,
      hookTimeout: 240_000,
      // What takes a second on a busy machine has not failed for want of a guard.
      expect: { poll: { timeout: 60_000 } },
    },
    {
      resolve: { alias: { '@': root } },
      plugins: [
        {
          name: 'guards',
          enforce: 'pre',
          load: (id) => {
            if (id === replaced?.id) return replaced.source
            const file = path.relative(root, id)
            if (!files.has(file)) return null
            const source = readFileSync(id, 'utf8')
            return withSwitches(source, findGuards(file, source))
          },
        },
      ],
    },
  )
  return {
    async run(tests, given) {
      if (replaced) vitest.invalidateFile(replaced.id)
      replaced = given && { id: path.join(root, given.file), source: given.source }
      if (replaced) vitest.invalidateFile(replaced.id)
      for (const test of tests) {
        const failure = await failureIn(vitest, test)
        if (failure !== undefined) return failure
      }
      return undefined
    },
    templateUrl: () => vitest.getRootProject().getProvidedContext().templateDatabaseUrl,
    useTemplate: (url) => vitest.getRootProject().provide('templateDatabaseUrl', url),
    close: () => vitest.close(),
  }
}

async function failureIn(vitest: Vitest, test: string): Promise<string | undefined> {
  const specifications = await vitest.globTestSpecifications([path.join(root, test)])
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  // It also tells of what ran earlier.
  const own = testModules.filter(({ moduleId }) => path.relative(root, moduleId) === test)
  const failed = own.flatMap((module) => [...module.children.allTests('failed')])[0]
  if (failed) return `${test}: ${failed.fullName}`
  const broken = own.some((module) => !module.ok()) || unhandledErrors.length > 0
  return broken ? `${test} does not run` : undefined
}
