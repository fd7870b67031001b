import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { accomplices, badExamples } from './boundary-examples'
import { goodExamples } from './boundary-good-examples'
import { devPackages, packages, targets } from './example-imports'

const root = path.resolve(import.meta.dirname, '../..')

const Cruise = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
})

const examples = [...accomplices, ...badExamples, ...goodExamples]

let tree: string
let broken: Map<string, Set<string>>
let ruleNames: string[]

beforeAll(async () => {
  tree = await mkdtemp(path.join(tmpdir(), 'stet-boundaries-'))
  await plantTree()
  const { summary } = await cruise()
  ruleNames = summary.ruleSetUsed.forbidden.map((rule) => rule.name)
  broken = new Map()
  for (const { from, rule } of summary.violations)
    broken.set(from, (broken.get(from) ?? new Set()).add(rule.name))
})

afterAll(async () => {
  await rm(tree, { recursive: true, force: true })
})

describe('a bad example breaks its rule and no other', () => {
  it.each(badExamples)('$file breaks $breaks', ({ file, breaks }) => {
    expect([...(broken.get(file) ?? [])]).toEqual([breaks])
  })
})

describe('a good example breaks nothing', () => {
  it.each(goodExamples)('$file', ({ file }) => {
    expect([...(broken.get(file) ?? [])]).toEqual([])
  })
})

it('no example takes the place of another', () => {
  const files = [...targets, ...examples.map(({ file }) => file)]
  expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([])
})

it('no rule is without a bad example', () => {
  expect(new Set(badExamples.map((example) => example.breaks))).toEqual(new Set(ruleNames))
})

it('nothing but the bad examples breaks a rule', () => {
  expect([...broken.keys()].toSorted()).toEqual(badExamples.map((example) => example.file).toSorted())
})

/** The project's folders with one file an example, and its packages with next to nothing in them. */
async function plantTree(): Promise<void> {
  await plant(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { paths: { '@/*': ['./*'] }, jsx: 'react-jsx' } }),
  )
  await plant(
    'package.json',
    JSON.stringify({ dependencies: versions(packages), devDependencies: versions(devPackages) }),
  )
  for (const target of targets) await plant(target, 'export const it = 1\nexport type It = 1\n')
  for (const name of [...packages, ...devPackages]) {
    await plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0' }))
    for (const entry of ['index', 'headers', 'jwt', 'link', 'react']) {
      await plant(`node_modules/${name}/${entry}.js`, 'export const it = 1\n')
    }
  }
  for (const { file, code } of examples) await plant(file, code)
}

async function plant(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(path.join(tree, file)), { recursive: true })
  await writeFile(path.join(tree, file), content)
}

function versions(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '1.0.0']))
}

/** Runs the checker as `npm run check` does, over the planted tree. A broken rule is an exit code above zero. */
async function cruise(): Promise<z.infer<typeof Cruise>> {
  const bin = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = path.join(root, '.dependency-cruiser.js')
  const args = [bin, '--config', config, '--output-type', 'json', 'app', 'components', 'lib', 'tests']
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 64_000_000 }, (_error, stdout, stderr) => {
      resolve(stdout === '' ? stderr : stdout)
    })
  })
  return Cruise.parse(JSON.parse(output))
}
