import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { EQUIVALENT_GUARDS } from '@/tests/mutation/guards/equivalent-guards'
import { findGuards } from '@/tests/mutation/guards/find-guards'
import { nameOf } from '@/tests/mutation/guards/guard'
import { productFiles } from '@/tests/mutation/guards/product-files'
import { withSwitches } from '@/tests/mutation/guards/switch-guards'
import { filesBelow } from '@/tests/mutation/related-tests'
import { testsFor } from '@/tests/mutation/guards/tests-for'

// The run that removes guards takes hours, so what it goes by is held to the code here.
const guards = productFiles().flatMap((file) => findGuards(file, readFileSync(file, 'utf8')))
const migrations = filesBelow('prisma/migrations', '.sql')
  .map((file) => readFileSync(file, 'utf8'))
  .join()

/** Is it a constraint that a migration makes? Which ones there are then is known to the database alone. */
function isOfDatabase(name: string): boolean {
  const constraint = /^database: .*(?:CONSTRAINT|INDEX) ("\w+")(?: CASCADE)?$/.exec(name)?.[1]
  return constraint !== undefined && migrations.includes(constraint)
}

it('every guard that is listed as equivalent is one that the code has', () => {
  const found = new Set(guards.map(nameOf))
  const unknown = EQUIVALENT_GUARDS.map(({ name }) => name).filter((name) => !found.has(name))
  expect(unknown.filter((name) => !isOfDatabase(name))).toEqual([])
})

it('every file is still TypeScript with a switch around each of its guards', () => {
  const broken = productFiles().filter((file) => {
    const source = readFileSync(file, 'utf8')
    const switched = withSwitches(source, findGuards(file, source))
    if (switched === source) return false
    const { diagnostics } = ts.transpileModule(switched, { fileName: file, reportDiagnostics: true })
    return diagnostics !== undefined && diagnostics.length > 0
  })
  expect(broken).toEqual([])
})

it('every guard has tests that should notice when it is gone', () => {
  expect(guards.filter((guard) => testsFor(guard).length === 0).map(nameOf)).toEqual([])
})
