import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { ProofOptions } from '@/tests/prove/proof-options'
import { countFaults, countUnfinished, FAULTS, type Faults } from './count-faults'
import { createLedger, type Ledger } from './ledger'
import { Person, Stuck } from './person'
import { startProduct, type Product, type Victim } from './product'
import { Ended, type People } from './story'
import { writeAll } from './writes'

const PASSWORD = 'a phrase only this proof uses'
/** Between two kills: short enough to hit the start after the last one, long enough for a few writes. */
const LONGEST_PAUSE_MS = 4_000
/** Whose turn it is to be killed. A server takes longest to start again, and writers have nothing to do meanwhile. */
const TURNS: readonly Victim[] = [
  'postgres',
  'worker',
  'server',
  'postgres',
  'worker',
  'postgres',
  'all',
  'worker',
  'postgres',
]
const SHOWN = 20
/** A worker looks for what was left behind every half minute, and leaves alone what is younger than a minute. */
const WITHOUT_PROGRESS_MS = 5 * 60_000

type Outcome = {
  ledger: Ledger
  killed: Record<Victim, number>
  people: readonly Person[]
  faults: Faults
  product: Product
}

/**
 * Writers do all kinds of write while the server, the worker and PostgreSQL are killed again and again. Nothing that was
 * acknowledged may be missing, nothing may be there twice or in part, and nothing may be stuck. With `control`, writers
 * misbehave, and the proof must notice.
 */
export async function prove(options: ProofOptions): Promise<boolean> {
  const outcome = await run(options)
  print(outcome)
  const { faults, ledger, product } = outcome
  const found = FAULTS.reduce((sum, fault) => sum + faults[fault].length, 0)
  if (options.control) {
    const noticed = faults.lost.length > 0 || faults.doubled.length > 0
    say(
      noticed
        ? 'The control lost and doubled writes, as it must.'
        : 'The control must lose and double writes.',
    )
    return noticed
  }
  return found === 0 && ledger.refusals.length === 0 && product.endedByItself() === 0
}

async function run(options: ProofOptions): Promise<Outcome> {
  const { writers, control } = options
  const product = await startProduct(PASSWORD)
  try {
    const ledger = createLedger()
    const sets = Array.from({ length: writers }, () => peopleAt(product.origin, { misbehaves: control }))
    const people = sets.flatMap((set) => Object.values(set))
    for (const person of people) await person.signIn()
    const stopping = new AbortController()
    const writing = sets.map((set, index) =>
      keepWriting({ people: set, ledger, name: `w${String(index)}` }, stopping.signal),
    )
    const killed = await killAll(product, options)
    stopping.abort()
    await Promise.all(writing)
    const url = await product.databaseUrl()
    await untilAtRest(url)
    return { ledger, killed, people, product, faults: await countFaults(url, ledger) }
  } finally {
    await product.stop()
  }
}

function peopleAt(origin: string, { misbehaves }: { misbehaves: boolean }): People {
  const person = (name: string) =>
    new Person(origin, { email: `${name}@demo.test`, password: PASSWORD }, misbehaves)
  return { reviewer: person('reviewer'), editor: person('editor'), admin: person('admin') }
}

type Writer = { people: People; ledger: Ledger; name: string }

/** One story after another; the last one is brought to its end. */
async function keepWriting({ people, ledger, name }: Writer, signal: AbortSignal): Promise<void> {
  for (let number = 1; !signal.aborted; number += 1) {
    try {
      await writeAll({ people, ledger, marker: `story-${name}-${String(number)}` })
    } catch (error) {
      if (error instanceof Stuck) ledger.stuck(error.message)
      else if (!(error instanceof Ended)) throw error
    }
  }
}

async function killAll(product: Product, { kills, minutes }: ProofOptions): Promise<Record<Victim, number>> {
  const killed = { server: 0, worker: 0, postgres: 0, all: 0 }
  const latest = Date.now() + minutes * 60_000
  for (let done = 0; done < kills && Date.now() < latest; done += 1) {
    await pause(randomInt(LONGEST_PAUSE_MS))
    const victim = TURNS[done % TURNS.length] ?? 'all'
    await product.kill(victim)
    killed[victim] += 1
    say(`${String(done + 1)}/${String(kills)} ${victim}`)
  }
  return killed
}

/** Waits for the worker's jobs, as long as they get fewer, however slow the machine. What is left then is stuck. */
async function untilAtRest(databaseUrl: string): Promise<void> {
  let fewest = Infinity
  let since = Date.now()
  while (fewest > 0 && Date.now() - since < WITHOUT_PROGRESS_MS) {
    const left = await countUnfinished(databaseUrl)
    if (left < fewest) {
      say(`${String(left)} jobs left`)
      fewest = left
      since = Date.now()
    }
    await pause(1000)
  }
}

function print({ ledger, killed, people, faults, product }: Outcome): void {
  const sum = (of: (person: Person) => number) =>
    String(people.reduce((total, person) => total + of(person), 0))
  say('')
  for (const [victim, times] of Object.entries(killed)) say(line(`killed: ${victim}`, times))
  const kinds = new Set(ledger.entries.map(({ kind }) => kind))
  for (const kind of kinds)
    say(line(`acknowledged: ${kind}`, ledger.entries.filter((entry) => entry.kind === kind).length))
  say(line('acknowledged in all', ledger.entries.length))
  say(
    `${sum((one) => one.resent)} requests were sent again, ${sum((one) => one.replayed)} got the first answer, ${sum((one) => one.defects)} got a 500.`,
  )
  say(line('ended without a kill', product.endedByItself()))
  say(line('refused', ledger.refusals.length))
  for (const fault of FAULTS) say(line(fault, faults[fault].length))
  const found = [
    ...ledger.refusals.map((what) => `refused ${what}`),
    ...FAULTS.flatMap((fault) => faults[fault].map((what) => `${fault} ${what}`)),
  ]
  for (const what of found.slice(0, SHOWN)) say(`  ${what}`)
}

function line(name: string, value: number): string {
  return `${name.padEnd(44)} ${String(value).padStart(6)}`
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
