import { distance } from 'fastest-levenshtein'
import { findRepeatGroups } from '@/lib/core/text/find-repeat-groups'
import { normaliseSentence } from '@/lib/core/text/repeats/sentence-form'
import type { Planted } from './planted-text'

/** For each sentence, the ordinal of the one it is taken for a repeat of. */
export type Found = readonly (number | undefined)[]

export type Contender = { name: string; find: (planted: Pick<Planted, 'text' | 'sentences'>) => Found }

/** What others do: every sentence against every first one before it, likest wins, above the threshold that ours has. */
const THRESHOLD = 0.85

export const OURS: Contender = {
  name: 'stet',
  find: ({ text, sentences }) => {
    const found: (number | undefined)[] = sentences.map(() => undefined)
    for (const { members } of findRepeatGroups(text, sentences)) {
      for (const { ordinal } of members.slice(1)) found[ordinal] = members[0]?.ordinal
    }
    return found
  },
}

export const PEERS: readonly Contender[] = [
  {
    name: 'all pairs, Levenshtein',
    find: (planted) =>
      allPairs(linesOf(planted), (a, b) => {
        const longest = Math.max(a.length, b.length)
        // The lengths alone say when it cannot be enough; any careful all-pairs loop looks at them first.
        if (Math.min(a.length, b.length) < THRESHOLD * longest) return 0
        return 1 - distance(a, b) / longest
      }),
  },
  {
    name: 'all pairs, Jaccard of words',
    find: (planted) =>
      allPairs(
        linesOf(planted).map((line) => new Set(line.split(' '))),
        jaccard,
      ),
  },
  {
    name: 'all pairs, containment of words',
    find: (planted) =>
      allPairs(
        linesOf(planted).map((line) => new Set(line.split(' '))),
        containment,
      ),
  },
]

function linesOf({ text, sentences }: Pick<Planted, 'text' | 'sentences'>): string[] {
  return sentences.map(({ start, end }) => normaliseSentence(text.slice(start, end)))
}

/** As ours does: near to the first of a group, not to any of it. */
function allPairs<T>(items: readonly T[], alike: (a: T, b: T) => number): Found {
  const found: (number | undefined)[] = []
  const firsts: number[] = []
  items.forEach((item, ordinal) => {
    let best = THRESHOLD
    let model: number | undefined
    for (const first of firsts) {
      const candidate = items[first]
      const score = candidate === undefined ? 0 : alike(candidate, item)
      if (score > best || (score === best && model === undefined)) [best, model] = [score, first]
    }
    found.push(model)
    if (model === undefined) firsts.push(ordinal)
  })
  return found
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = inCommon(a, b)
  return common / (a.size + b.size - common)
}

function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return inCommon(a, b) / Math.min(a.size, b.size)
}

function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common += 1
  return common
}
