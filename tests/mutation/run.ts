import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createTestBench, type TestBench } from './create-test-bench'
import { EQUIVALENT } from './equivalent'
import { findMutants, mutate, type Mutant } from './find-mutants'
import { runGuards, type GuardChoice } from './guards/run-guards'
import { filesBelow, relatedTests } from './related-tests'

type Tally = { killed: number; endless: number; equivalent: number; survived: number }

// `npm run mutate -- <folder or file>`: puts one small fault after another into the product and tells which no test finds.
// `npm run mutate -- guards [kind or path] [size of a sample]`: the same by removing guards.
const [place, only, sample] = process.argv.slice(2)
if (place === undefined) throw new Error('Name a folder or a file: npm run mutate -- lib/core/review')
if (place === 'guards') await runGuards(guardChoice(only, sample))
else await mutateBelow(place)

/** Either may be left out: `guards 120` is a sample of all. */
function guardChoice(first: string | undefined, second: string | undefined): GuardChoice {
  const size = [first, second].find((given) => given !== undefined && /^\d+$/.test(given))
  return { only: first === size ? undefined : first, sample: size === undefined ? undefined : Number(size) }
}

async function mutateBelow(folder: string): Promise<void> {
  const bench = await createTestBench()
  const total: Tally = { killed: 0, endless: 0, equivalent: 0, survived: 0 }
  for (const file of folder.endsWith('.ts') ? [folder] : filesBelow(path.normalize(folder), '.ts')) {
    const tally = await mutateFile(file, bench)
    for (const key of ['killed', 'endless', 'equivalent', 'survived'] as const) total[key] += tally[key]
  }
  say(`\n${lineOf('all', total)}`)
  await bench.close()
}

async function mutateFile(file: string, on: TestBench): Promise<Tally> {
  const tally: Tally = { killed: 0, endless: 0, equivalent: 0, survived: 0 }
  const source = readFileSync(file, 'utf8')
  const mutants = findMutants(source)
  const tests = relatedTests(file)
  if (tests.length > 0 && (await on.run(tests, file, source)) !== 'survived')
    throw new Error(`The tests of ${file} fail without any mutant.`)
  const survivors: Mutant[] = []
  for (const mutant of mutants) {
    const verdict = tests.length === 0 ? 'survived' : await on.run(tests, file, mutate(source, mutant))
    const isEquivalent = verdict === 'survived' && isKnown(file, source, mutant)
    tally[isEquivalent ? 'equivalent' : verdict] += 1
    if (verdict === 'survived' && !isEquivalent) survivors.push(mutant)
  }
  say(lineOf(file, tally))
  for (const { line, was, becomes } of survivors) say(`    ${line}: ${oneLine(was)} → ${oneLine(becomes)}`)
  return tally
}

/** Somebody has looked at this one: it behaves as the file itself does. */
function isKnown(file: string, source: string, mutant: Mutant): boolean {
  const line = source.split('\n')[mutant.line - 1]?.trim()
  return EQUIVALENT.some(
    (one) =>
      one.file === file && one.line === line && one.was === mutant.was && one.becomes === mutant.becomes,
  )
}

/** The score leaves out what is equivalent: no test could tell it from the file. */
function lineOf(name: string, { killed, endless, equivalent, survived }: Tally): string {
  const found = killed + endless
  const score = found + survived === 0 ? '  –' : `${Math.floor((100 * found) / (found + survived))} %`
  return `${score.padStart(5)}  ${name}: ${killed} killed, ${endless} never ended, ${equivalent} equivalent, ${survived} survived`
}

function oneLine(code: string): string {
  const text = code.replaceAll(/\s+/g, ' ')
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
