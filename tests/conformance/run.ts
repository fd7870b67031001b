import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Check, Outcome } from './check'
import { withDatabase } from './database'

type Entry = { load: () => Promise<{ check: Check }>; needsDatabase: boolean }

/** Every check there is, in the order in which they run. To add one, add a line: a module that exports `check`. */
const CHECKS: Readonly<Record<string, Entry>> = {
  growth: { load: () => import('./growth'), needsDatabase: false },
  sentences: { load: () => import('./sentences'), needsDatabase: false },
  changes: { load: () => import('./changes'), needsDatabase: false },
  addresses: { load: () => import('./addresses'), needsDatabase: false },
  pages: { load: () => import('./pages'), needsDatabase: false },
  'news-pages': { load: () => import('./news-pages'), needsDatabase: false },
  files: { load: () => import('./files'), needsDatabase: false },
  pdf: { load: () => import('./pdf'), needsDatabase: false },
  'long-texts': { load: () => import('./long-texts'), needsDatabase: true },
  bombs: { load: () => import('./bombs'), needsDatabase: true },
  'naughty-strings': { load: () => import('./naughty-strings'), needsDatabase: true },
  xss: { load: () => import('./xss'), needsDatabase: true },
  'entry-points': { load: () => import('./entry-points'), needsDatabase: true },
  annotations: { load: () => import('./annotations'), needsDatabase: false },
  'killed-worker': { load: () => import('./killed-worker'), needsDatabase: true },
  'web-annotation': { load: () => import('./web-annotation'), needsDatabase: true },
}

const SHOWN_FAULTS = 20

/** Runs all checks, or those that `--only` names with commas between, and prints their figures. The process fails when a figure is not what it must be. */
async function run(): Promise<boolean> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const entries = chosen(values.only)
  const corporaDir = path.resolve(process.env['CORPORA_DIR'] ?? path.join('..', 'shared', 'corpora'))
  const work = () => runAll(entries, corporaDir)
  return entries.some(([, { needsDatabase }]) => needsDatabase) ? withDatabase(work) : work()
}

function chosen(only: string | undefined): [string, Entry][] {
  if (only === undefined) return Object.entries(CHECKS)
  return only.split(',').map((name) => {
    const entry = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined
    if (!entry) throw new Error(`Unknown check "${name}". Choose from: ${Object.keys(CHECKS).join(', ')}.`)
    return [name, entry]
  })
}

async function runAll(entries: readonly [string, Entry][], corporaDir: string): Promise<boolean> {
  let holds = true
  for (const [name, { load }] of entries) {
    const started = performance.now()
    const { check } = await load()
    const outcome = await check(corporaDir)
    print(outcome)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`${name.replaceAll('-', '_')}.seconds: ${seconds}\n`)
    holds &&= isRight(outcome)
  }
  return holds
}

function print({ figures, faults }: Outcome): void {
  for (const { name, value, must } of figures) {
    process.stdout.write(`${name}: ${String(value)}\n`)
    if (must !== undefined && must !== value)
      process.stderr.write(`FAILED ${name} is ${String(value)} and must be ${String(must)}\n`)
  }
  for (const fault of faults.slice(0, SHOWN_FAULTS)) process.stderr.write(`FAILED ${fault}\n`)
  if (faults.length > SHOWN_FAULTS)
    process.stderr.write(`… and ${String(faults.length - SHOWN_FAULTS)} more\n`)
}

function isRight({ figures, faults }: Outcome): boolean {
  return faults.length === 0 && figures.every(({ value, must }) => must === undefined || must === value)
}

try {
  process.exitCode = (await run()) ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
