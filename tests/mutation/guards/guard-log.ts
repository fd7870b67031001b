import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

const FOLDER = path.resolve('node_modules/.cache/guards')
const LOG = path.join(FOLDER, 'log.jsonl')
const WANTED = path.join(FOLDER, 'wanted.json')

const lineSchema = z.object({
  id: z.string(),
  test: z.string(),
  /** `refused`: the guard refused something in this test, or may have. `passed`: the test passes without it. */
  what: z.enum(['refused', 'passed', 'killed', 'unsure']),
})
export type GuardLine = z.infer<typeof lineSchema>

const wantedSchema = z.record(z.string(), z.array(z.string()))
/** Which guards each test file should notice. */
export type WantedGuards = z.infer<typeof wantedSchema>

/** Begins a run. Each test file has a process of its own, which adds to the log. */
export function beginLog(wanted: WantedGuards): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(LOG, '')
  writeFileSync(WANTED, JSON.stringify(wanted))
}

export function readWanted(test: string): ReadonlySet<string> {
  return new Set(wantedSchema.parse(JSON.parse(readFileSync(WANTED, 'utf8')))[test])
}

export function addToLog(line: GuardLine): void {
  appendFileSync(LOG, `${JSON.stringify(line)}\n`)
}

export function readLog(): GuardLine[] {
  if (!existsSync(LOG)) return []
  const lines = readFileSync(LOG, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return lines.map((line) => lineSchema.parse(JSON.parse(line)))
}
