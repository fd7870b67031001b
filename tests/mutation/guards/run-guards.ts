import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createGuardBench, type GuardBench } from './create-guard-bench'
import { databaseGuards, templateWithout } from './database-guards'
import { EQUIVALENT_GUARDS } from './equivalent-guards'
import { findGuards } from './find-guards'
import { GUARD_KINDS, idOf, nameOf, type Guard, type GuardKind } from './guard'
import { beginLog, readLog, type GuardLine, type WantedGuards } from './guard-log'
import { productFiles } from './product-files'
import { testsFor } from './tests-for'

/** `only`: a kind, or the beginning of a path. `sample`: so many, in turn one of each kind; always the same ones. */
export type GuardChoice = { only: string | undefined; sample: number | undefined }

type Verdict = 'killed' | 'equivalent' | 'survived'
type Tally = Record<Verdict, number> & { found: number }

/** Removes one guard after another and tells which no test notices. */
export async function runGuards({ only, sample }: GuardChoice): Promise<void> {
  beginLog({})
  const bench = await createGuardBench()
  // The database starts with the first test.
  await bench.run(['tests/integration/start/worker-database.test.ts'])
  const all = [...findAll(), ...(await databaseGuards(bench.templateUrl()))]
  const chosen = all.filter(({ kind, file }) => only === undefined || kind === only || file.startsWith(only))
  const taken = sample === undefined ? chosen : sampleOf(chosen, sample)
  const tallies = new Map<GuardKind, Tally>()
  for (const { kind } of chosen) count(tallies, kind, 'found')
  const log = await switchOff(taken, bench)
  for (const guard of taken) {
    const killedBy = await killerOf(guard, { bench, log })
    const verdict = killedBy === undefined ? verdictOf(guard) : 'killed'
    count(tallies, guard.kind, verdict)
    say(`${verdict.padEnd(10)} ${guard.kind} ${nameOf(guard)} ${killedBy ?? ''}`)
  }
  await bench.close()
  for (const [kind, { found, killed, equivalent, survived }] of tallies)
    say(`${kind}: ${found} found, ${killed} killed, ${equivalent} equivalent, ${survived} survived`)
}

function findAll(): Guard[] {
  return productFiles().flatMap((file) => findGuards(file, readFileSync(file, 'utf8')))
}

/** In an order that depends on their text alone. */
function sampleOf(guards: readonly Guard[], size: number): Guard[] {
  const order = (guard: Guard): string => createHash('sha256').update(nameOf(guard)).digest('hex')
  const sorted = guards.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
  const byKind = GUARD_KINDS.map((kind) => sorted.filter((guard) => guard.kind === kind))
  return sorted.flatMap((_, turn) => byKind.flatMap((some) => some[turn] ?? [])).slice(0, size)
}

/** Tries all guards that have a switch, running each test file once. */
async function switchOff(guards: readonly Guard[], bench: GuardBench): Promise<GuardLine[]> {
  const wanted: WantedGuards = {}
  for (const guard of guards.filter(({ isCondition, switchAs }) => isCondition || switchAs))
    for (const test of testsFor(guard)) wanted[test] = [...(wanted[test] ?? []), idOf(guard)]
  beginLog(wanted)
  for (const test of Object.keys(wanted)) {
    const failure = await bench.run([test])
    if (failure !== undefined) say(`It fails with all guards: ${failure}`)
  }
  const log = readLog()
  beginLog({})
  return log
}

type Means = { bench: GuardBench; log: readonly GuardLine[] }

/** The test that fails without the guard. */
async function killerOf(guard: Guard, { bench, log }: Means): Promise<string | undefined> {
  const lines = log.filter(({ id }) => id === idOf(guard))
  const killer = lines.find(({ what }) => what === 'killed')
  if (killer) return killer.test
  // It refused nothing, so that its removal changes nothing.
  if (guard.isCondition && lines.length === 0) return undefined
  return runWithout(guard, bench)
}

async function runWithout(guard: Guard, bench: GuardBench): Promise<string | undefined> {
  const tests = testsFor(guard)
  if (guard.kind === 'database') {
    const template = bench.templateUrl()
    bench.useTemplate(await templateWithout(template, guard))
    return bench.run(tests).finally(() => bench.useTemplate(template))
  }
  const source = readFileSync(guard.file, 'utf8')
  const without = source.slice(0, guard.start) + guard.becomes + source.slice(guard.end)
  return bench.run(tests, { file: guard.file, source: without })
}

function verdictOf(guard: Guard): Verdict {
  const isKnown = EQUIVALENT_GUARDS.some(({ name }) => name === nameOf(guard))
  return isKnown ? 'equivalent' : 'survived'
}

function count(tallies: Map<GuardKind, Tally>, kind: GuardKind, what: keyof Tally): void {
  const before = tallies.get(kind) ?? { found: 0, killed: 0, equivalent: 0, survived: 0 }
  tallies.set(kind, { ...before, [what]: before[what] + 1 })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
