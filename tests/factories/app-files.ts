import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const app = path.resolve(import.meta.dirname, '../../app')

/** The files under app/ that are called so, from there; read from the folder, so that no new one is missed. */
export function appFiles(name: RegExp): string[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(path.basename(file)))
    .sort()
}

/** The files under app/ whose functions a browser may call. */
export function actionFiles(): string[] {
  return appFiles(/\.tsx?$/).filter((file) =>
    /^\s*['"]use server['"]/m.test(readFileSync(path.join(app, file), 'utf8')),
  )
}

/** What a file under app/ exports, by name. */
export async function exportsOf(file: string): Promise<Map<string, Exported>> {
  const found: unknown = await import(path.join(app, file))
  if (typeof found !== 'object' || found === null) throw new Error(`${file} is no module.`)
  const functions = new Map<string, Exported>()
  const entries: [string, unknown][] = Object.entries(found)
  for (const [name, value] of entries)
    if (typeof value === 'function')
      functions.set(name, (...given) => Promise.resolve<unknown>(Reflect.apply(value, null, given)))
  return functions
}

type Exported = (...given: unknown[]) => Promise<unknown>

/** What became of a page or an action: it was shown, led elsewhere, or does not exist for this visitor. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return 'shown'
  } catch (error) {
    const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
    const [kind, , target = ''] = digest.split(';')
    if (kind === 'NEXT_REDIRECT') return `to ${target}`
    if (kind === 'NEXT_HTTP_ERROR_FALLBACK') return 'not found'
    throw error
  }
}
