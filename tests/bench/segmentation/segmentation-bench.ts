import path from 'node:path'
import { segment } from '@/lib/core/text/segment'
import type { BenchOptions } from '@/tests/bench/shared/bench-options'
import { printTable } from '@/tests/bench/shared/print-table'
import { formatSummary, ratioByRound, summarise } from '@/tests/bench/shared/statistics'
import { readGoldenRules, readTreebanks, type Treebank } from '@/tests/conformance/sentence-corpora'
import { CONTENDERS, INTL, OURS, type Contender } from './contenders'
import { judge } from './goals'
import { hostileInputs } from './hostile-inputs'
import { measureSpeed } from './measure-speed'
import { judgeRaces, raceIntl, ratioOf, type Race } from './race-intl'
import { scoreContender, type Corpora, type Scores } from './score-contender'

type Speeds = Map<string, { articles: number[]; paragraphs: number[] }>
type Hostile = { bit: string; once: number; twice: number }

/** Cuts golden rules and treebanks with every splitter there is, and prose for speed; ours also cuts hostile text. */
export async function run({ rounds }: BenchOptions): Promise<void> {
  const corporaDir = path.resolve(process.env['CORPORA_DIR'] ?? path.join('..', 'shared', 'corpora'))
  const corpora = { rules: await readGoldenRules(corporaDir), treebanks: await readTreebanks(corporaDir) }
  const scores = new Map<string, Scores>()
  for (const contender of CONTENDERS) scores.set(contender.name, await scoreContender(contender, corpora))
  printScores(corpora, scores)
  const prose = readProse(corpora.treebanks)
  const speeds = await race(prose, rounds)
  printSpeeds(speeds, rounds)
  const races = await raceIntl(middleOf(prose.articles), rounds)
  printRaces(races)
  const hostile = hostileInputs().map(timeHostile)
  const seconds = timeProse(prose.articles)
  printHostile(hostile)
  printGoals(scores, { speeds, races, hostile, seconds })
}

/** The article of middle length. */
function middleOf(articles: readonly string[]): string {
  const sorted = [...articles].sort((a, b) => a.length - b.length)
  return sorted[Math.floor(sorted.length / 2)] ?? ''
}

/** English prose as it is cut in practice: articles whole, and every paragraph for itself. Flat strings, as from a file. */
function readProse(treebanks: readonly Treebank[]): { articles: string[]; paragraphs: string[] } {
  const articles = new Map<string, string[]>()
  for (const { paragraphs } of treebanks.filter(({ name }) => /^en_gum.*\/(?:news|written)$/.test(name))) {
    for (const { document, text } of paragraphs)
      articles.set(document, [...(articles.get(document) ?? []), text])
  }
  return {
    articles: [...articles.values()].map((texts) => flatten(texts.join('\n\n'))),
    paragraphs: [...articles.values()].flat().map(flatten),
  }
}

function flatten(text: string): string {
  return Buffer.from(text).toString()
}

async function race(prose: { articles: string[]; paragraphs: string[] }, rounds: number): Promise<Speeds> {
  const speeds: Speeds = new Map(CONTENDERS.map(({ name }) => [name, { articles: [], paragraphs: [] }]))
  for (let round = -1; round < rounds; round++) {
    for (const contender of inTurn(round + 1)) {
      const articles = await measureSpeed(contender, prose.articles, 'en')
      const paragraphs = await measureSpeed(contender, prose.paragraphs, 'en')
      // The first round only warms up.
      if (round < 0) continue
      speeds.get(contender.name)?.articles.push(articles)
      speeds.get(contender.name)?.paragraphs.push(paragraphs)
    }
  }
  return speeds
}

/** Each round starts with another contender, so that none always pays for what one before it left behind. */
function inTurn(round: number): readonly Contender[] {
  const start = round % CONTENDERS.length
  return [...CONTENDERS.slice(start), ...CONTENDERS.slice(0, start)]
}

function timeHostile({ bit, text }: { bit: string; text: string }): Hostile {
  return { bit, once: timeOurs(text), twice: timeOurs(text + text) }
}

/** The fastest of three, since a pause of the machine may hit one. */
function timeOurs(text: string): number {
  return Math.min(...[0, 1, 2].map(() => timeOnce(text)))
}

/** Of the inputs that take long enough (ms) for a ratio to mean something. */
const TELLING = 50

function worstGrowth(hostile: readonly Hostile[]): number {
  return Math.max(...hostile.flatMap(({ once, twice }) => (twice < TELLING ? [] : [twice / once])))
}

function timeOnce(text: string): number {
  const started = performance.now()
  segment(text, 'en')
  return performance.now() - started
}

function timeProse(articles: readonly string[]): number {
  const once = articles.join('\n\n')
  return (
    timeOnce(
      flatten(
        Array<string>(Math.ceil(10_000_000 / once.length))
          .fill(once)
          .join('\n\n'),
      ),
    ) / 1000
  )
}

function printScores({ rules, treebanks }: Corpora, scores: ReadonlyMap<string, Scores>): void {
  const groups = [...(scores.get(OURS.name)?.rules.keys() ?? [])]
  const sentences = treebanks
    .filter(({ name }) => !name.includes('/'))
    .reduce((sum, { paragraphs }) => sum + paragraphs.reduce((all, { gold }) => all + gold.length, 0), 0)
  write(
    `\n${String(rules.length)} golden rules (share kept, %) and ${String(sentences)} sentences of treebanks`,
  )
  write('(F1, %, of the places inside paragraphs where a sentence ends)\n')
  const short = treebanks.map(({ name }) => name.replace(/-ud-\w+/, ''))
  printTable(
    ['', ...groups.map((group) => `rules ${group}`), ...short, 'altered'],
    [...scores].map(([name, { rules: kept, f1, altered }]) => [
      name,
      ...[...kept.values(), ...f1.values()].map((share) => (100 * share).toFixed(1)),
      String(altered),
    ]),
  )
}

function printSpeeds(speeds: Speeds, rounds: number): void {
  write(`\nMB/s, plain English prose, median (min–max) of ${String(rounds)} rounds\n`)
  printTable(
    ['', 'articles', 'paragraphs'],
    [...speeds].map(([name, { articles, paragraphs }]) => [
      name,
      formatSummary(summarise(articles)),
      formatSummary(summarise(paragraphs)),
    ]),
  )
}

function printRaces(races: readonly Race[]): void {
  write('\nours and Intl.Segmenter: ms of a first call in a process of its own, MB/s of paragraphs; median\n')
  printTable(
    ['', 'ours', 'Intl.Segmenter', '×'],
    races.map((race) => [
      race.says,
      formatSummary(summarise(race.ours)),
      formatSummary(summarise(race.intl)),
      ratioOf(race).toFixed(2),
    ]),
  )
}

function printHostile(hostile: readonly Hostile[]): void {
  write('\nours on hostile text, ms\n')
  printTable(
    ['again and again', '1 MB', '2 MB'],
    hostile.map(({ bit, once, twice }) => [JSON.stringify(bit), once.toFixed(0), twice.toFixed(0)]),
  )
}

type Measured = { speeds: Speeds; races: readonly Race[]; hostile: readonly Hostile[]; seconds: number }

function printGoals(
  scores: ReadonlyMap<string, Scores>,
  { speeds, races, hostile, seconds }: Measured,
): void {
  const ours = scores.get(OURS.name)
  const [own, intl] = [speeds.get(OURS.name), speeds.get(INTL.name)]
  if (ours === undefined || own === undefined || intl === undefined) throw new Error('Nothing was measured.')
  const peers = [...scores].flatMap(([name, peer]) => (name === OURS.name ? [] : [peer]))
  const goals = [
    ...judgeRaces(races),
    ...judge({
      ours,
      peers,
      speed: {
        articles: ratioByRound(own.articles, intl.articles).median,
        paragraphs: ratioByRound(own.paragraphs, intl.paragraphs).median,
      },
      hostile: { growth: worstGrowth(hostile), seconds },
    }),
  ]
  write('')
  printTable(
    ['goal', 'measured', ''],
    goals.map(({ says, value, met }) => [says, value, met ? 'met' : 'MISSED']),
  )
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}
