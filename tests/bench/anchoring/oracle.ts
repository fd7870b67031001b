import type { Span } from '@/lib/core/text/span'
import { shared, type Truth } from './truth'
import { wordDiff, type Words } from './word-diff'

const HALF = 0.5
const THIRD = 1 / 3
const RUN = 3

/** Reads two versions once; the function it returns tells what became of a sentence (a span of the old text). */
export function createOracle(before: string, after: string): (sentence: Span) => Truth {
  const words = wordDiff(before, after)
  const runs = runsOf(after, words.after)
  return (sentence) => {
    const own = indicesWithin(words.before, sentence)
    const kept = own.filter((index) => words.to[index] !== -1)
    const share = letters(words, kept) / letters(words, own)
    if (share >= HALF) {
      return { kind: 'kept', words: kept.flatMap((index) => words.after[words.to[index] ?? -1] ?? []) }
    }
    const places = occurrences(after, before.slice(sentence.start, sentence.end))
    if (places.length > 0) return { kind: 'elsewhere', places }
    const ownRuns = runsOf(
      before,
      own.flatMap((index) => words.before[index] ?? []),
    )
    const runsKept = [...ownRuns].filter((run) => runs.has(run)).length
    return { kind: share < THIRD && runsKept < THIRD * ownRuns.size ? 'deleted' : 'unsure' }
  }
}

function indicesWithin(words: readonly Span[], { start, end }: Span): number[] {
  return [...words.keys()].filter((index) => shared(words[index] ?? { start: 0, end: 0 }, { start, end }) > 0)
}

function letters({ before }: Words, indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + (before[index]?.end ?? 0) - (before[index]?.start ?? 0), 0)
}

function runsOf(text: string, words: readonly Span[]): Set<string> {
  const plain = words.map(({ start, end }) => text.slice(start, end).toLowerCase())
  const size = Math.min(RUN, plain.length)
  const runs = new Set<string>()
  for (let at = 0; at + size <= plain.length && size > 0; at += 1)
    runs.add(plain.slice(at, at + size).join(' '))
  return runs
}

function occurrences(text: string, words: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length })
  return places
}
