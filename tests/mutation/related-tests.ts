import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const IMPORT = /(?:from|import)\s*\(?'((?:@\/|\.\.?\/)[^']+)'/g

/** Files with that ending below a folder, in the order of their names. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name))
    .sort()
}

/**
 * The tests of a file of `lib`: of those in a folder, by default the one that mirrors its own, each one that imports it,
 * directly or not. The one that is named after it comes first, since it is the likeliest to find a fault.
 */
export function relatedTests(file: string, folder = mirrorOf(file)): string[] {
  if (!existsSync(folder)) return []
  const name = `${path.basename(file, '.ts')}.test.ts`
  return filesBelow(folder, '.test.ts')
    .filter((test) => reaches(test, file, new Set()))
    .sort((a, b) => Number(path.basename(b) === name) - Number(path.basename(a) === name))
}

function mirrorOf(file: string): string {
  return path.join('tests/unit', path.relative('lib', path.dirname(file)))
}

function reaches(from: string, to: string, seen: Set<string>): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return importsOf(from).some((next) => reaches(next, to, seen))
}

const known = new Map<string, string[]>()

function importsOf(file: string): string[] {
  const cached = known.get(file)
  if (cached) return cached
  const found = [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, wanted = '']) => {
    const base = wanted.startsWith('@/') ? wanted.slice(2) : path.join(path.dirname(file), wanted)
    return [`${base}.ts`, `${base}.tsx`].filter((each) => existsSync(each)).slice(0, 1)
  })
  known.set(file, found)
  return found
}
