import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { folderCycles, importsOf } from './folder-graph'

const root = path.resolve(import.meta.dirname, '../..')

function productFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'app', 'components', 'lib'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed.split('\n').filter((file) => /\.tsx?$/.test(file) && existsSync(path.join(root, file)))
}

it('no folders of the product need each other', () => {
  const imports = importsOf(root, productFiles())
  expect(imports.length).toBeGreaterThan(1_000)
  expect(folderCycles(imports)).toEqual([])
})

it('finds folders that need each other, also by way of a third', () => {
  const imports = [
    { from: 'lib/a/one.ts', to: 'lib/b/two.ts' },
    { from: 'lib/b/deep/three.ts', to: 'lib/c/four.ts' },
    { from: 'lib/c/four.ts', to: 'lib/a/five.ts' },
    { from: 'lib/d/six.ts', to: 'lib/a/one.ts' },
  ]
  expect(folderCycles(imports)).toEqual([['lib/a', 'lib/b', 'lib/c']])
})

it('lets a folder and the one that holds it need each other', () => {
  const imports = [
    { from: 'lib/text/segment.ts', to: 'lib/text/rules/english.ts' },
    { from: 'lib/text/rules/english.ts', to: 'lib/text/span.ts' },
  ]
  expect(folderCycles(imports)).toEqual([])
})
