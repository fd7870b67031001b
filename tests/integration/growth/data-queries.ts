import { readdirSync, readFileSync } from 'node:fs'
import type { Profiler } from 'node:inspector/promises'
import path from 'node:path'

const DATA = path.resolve('lib/server/data')

/** The functions that lib/server/data exports and that wait for the database, each with its file. */
export function dataQueries(): string[] {
  return readdirSync(DATA, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(path.join(DATA, file), 'utf8')
      return [...source.matchAll(/^export async function (\w+)/gm)].map(([, name = '']) => `${file} ${name}`)
    })
}

/** Was this query run while V8 counted calls? */
export function wasCalled(coverage: readonly Profiler.ScriptCoverage[], query: string): boolean {
  const [file = '', name = ''] = query.split(' ')
  return coverage
    .filter(({ url: script }) => script.endsWith(`lib/server/data/${file}`))
    .some(({ functions }) =>
      functions.some(
        ({ functionName, ranges }) => functionName === name && ranges.some(({ count }) => count > 0),
      ),
    )
}
