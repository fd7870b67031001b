import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { hashSources } from '@/lib/server/start/hash-sources'

/** Files at the root of the project that other tools read, and the build does not. */
const TOOLS = /^(?:prisma\.config|vitest\.config|next-env\.d)\.ts$/

const root = path.resolve(import.meta.dirname, '../../../..')
const names = (await readdir(root)).filter((name) => name.endsWith('.ts') && !TOOLS.test(name))

it.each(names)('a change of %s at the root asks for a new build', async (name) => {
  const project = await mkdtemp(path.join(tmpdir(), 'stet-sources-'))
  onTestFinished(() => rm(project, { recursive: true }))
  await writeFile(path.join(project, name), 'before')
  const before = await hashSources(project)
  await writeFile(path.join(project, name), 'after')
  expect(await hashSources(project)).not.toBe(before)
})

it('knows the files at the root', () => {
  expect(names).toContain('proxy.ts')
})
