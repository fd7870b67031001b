import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

/** Everything that a build is made from, relative to the project. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'proxy.ts',
  'tsconfig.json',
]
/** Made from the schema, which counts already. */
const derived = path.join('lib', 'server', 'db', 'generated')

/** A hash that changes when any source of the build does: by content, since a fresh clone has new times. */
export async function hashSources(project: string): Promise<string> {
  const files = (await Promise.all(sources.map((source) => listFiles(project, source)))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const content = await readFile(path.join(project, file))
    hash.update(`${file}\0${String(content.length)}\0`).update(content)
  }
  return hash.digest('hex')
}

async function listFiles(project: string, source: string): Promise<string[]> {
  if (source === derived) return []
  const full = path.join(project, source)
  const found = await stat(full).catch(() => undefined)
  if (found?.isFile()) return [source]
  if (!found?.isDirectory()) return []
  const names = await readdir(full)
  return (await Promise.all(names.map((name) => listFiles(project, path.join(source, name))))).flat()
}
