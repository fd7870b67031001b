import { readdirSync, writeSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ANCHORING_CALLS } from './anchoring-calls'
import { given, type Call } from './call'
import { CHANGE_CALLS } from './change-calls'
import { allInputs, type Input } from './inputs'
import { SEGMENTATION_CALLS } from './segmentation-calls'
import { TEXT_CALLS } from './text-calls'

// The measuring process of ../growth: says on standard output what it is about to measure, and what it found.

const FOLDERS: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  'lib/core/text': { ...TEXT_CALLS, ...CHANGE_CALLS, ...SEGMENTATION_CALLS },
  'lib/core/anchoring': ANCHORING_CALLS,
}

/** UTF-16 units of the first look; the inputs that are slowest there are then doubled. */
const FIRST_LOOK = 6_000
const WORST = 5
/** Doubling begins at a length that takes so long, or at the longest: shorter times say little. */
const LEAST_MS = 12
const SHORTEST = 16_000
const LONGEST = 128_000
/** Times that four times the longest text stays below are not told from none. */
const NOTHING_MS = 30
const STEEPEST = 1.2
const TRIES = 6

/** At once: what the stream of standard output cannot write at once waits for a turn, and measuring takes none. */
function say(word: 'now' | 'fault' | 'steepest' | 'count', detail: string): void {
  writeSync(1, `${word}\t${detail}\n`)
}

function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function timeOf(call: Call, input: Input, length: number): number {
  const work = call(given(input.make(length)))
  return cpuMs(work)
}

/** The exponent with which time grows, over two doublings; the best of several tries, since only others slow one down. */
function slopeOf(call: Call, input: Input): number {
  let length = SHORTEST
  while (length < LONGEST && timeOf(call, input, length) < LEAST_MS) length *= 2
  let [small, large] = [Infinity, Infinity]
  let slope = Infinity
  for (let attempt = 0; attempt < TRIES && slope > STEEPEST; attempt += 1) {
    // What earlier texts left behind is not this one's time.
    globalThis.gc?.()
    small = Math.min(small, timeOf(call, input, length))
    large = Math.min(large, timeOf(call, input, length * 4))
    slope = large < NOTHING_MS ? 0 : Math.log2(large / small) / 2
  }
  return slope
}

function measure(name: string, call: Call, inputs: readonly Input[]): number {
  for (const input of inputs.slice(0, 20)) timeOf(call, input, FIRST_LOOK)
  const looks = inputs.map((input) => {
    say('now', `${name} on ${input.name}`)
    return { input, ms: timeOf(call, input, FIRST_LOOK) }
  })
  const worst = looks.sort((a, b) => b.ms - a.ms).slice(0, WORST)
  let steepest = 0
  for (const { input } of worst) {
    say('now', `${name} on ${input.name}, doubled`)
    const slope = slopeOf(call, input)
    steepest = Math.max(steepest, slope)
    if (slope > STEEPEST)
      say('fault', `${name} grows with exponent ${slope.toFixed(2)} on ${JSON.stringify(input.name)}`)
  }
  return steepest
}

/** Names of the functions that a folder's modules export, as `module#function`. */
async function exportsOf(folder: string): Promise<string[]> {
  const names: string[] = []
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const exported: unknown = await import(pathToFileURL(path.resolve(folder, file)).href)
    if (typeof exported !== 'object') continue
    for (const [name, value] of Object.entries<unknown>({ ...exported }))
      if (typeof value === 'function')
        names.push(`${file.slice(0, -'.ts'.length).replaceAll('\\', '/')}#${name}`)
  }
  return names
}

const only = process.argv[2] ?? ''
const every = Number(process.argv[3] ?? '1')
const inputs = allInputs().filter((_, index) => index % every === 0)
say('count', `inputs\t${String(inputs.length)}`)
for (const [folder, calls] of Object.entries(FOLDERS)) {
  const exported = await exportsOf(folder)
  for (const name of exported)
    if (!Object.hasOwn(calls, name)) say('fault', `${folder}/${name} is not measured`)
  for (const name of Object.keys(calls))
    if (!exported.includes(name)) say('fault', `${folder}/${name} does not exist`)
  for (const [name, call] of Object.entries(calls)) {
    if (!name.includes(only)) continue
    const started = performance.now()
    const steepest = measure(name, call, inputs)
    say(
      'steepest',
      `${folder}/${name}\t${steepest.toFixed(2)}\t${((performance.now() - started) / 1000).toFixed(1)}`,
    )
  }
}
