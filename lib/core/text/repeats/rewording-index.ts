import type { Relative } from './find-cuts'
import type { SentenceForm } from './sentence-form'
import { isRewordable, leastReworded, rewordedLikeness } from './likeness'

/** Finds, among the sentences added so far, those of which another is a rewording. */
export type RewordingIndex = {
  find: (index: number) => Relative[]
  add: (index: number) => void
}

/** Beyond these a pair of words tells nothing: so many groups have it that it is how the text speaks. */
const MOST_POSTINGS = 64

/**
 * An index over the rarest pairs of neighbouring words. Two sentences that share enough of their words share a known
 * least number of pairs (`leastShared`); with all pairs put in one order, the rarest first, two such sentences must
 * meet within the part of each that remains when all but one of those are left off its end ("prefix filtering",
 * Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007). So nothing is missed but what shares only pairs
 * that more than `MOST_POSTINGS` groups share.
 *
 * Sentences meet only if they name the same names and numbers: those that differ there are two statements, however
 * alike their words. `names` says by index which.
 */
export function createRewordingIndex(
  forms: readonly SentenceForm[],
  names: readonly string[],
): RewordingIndex {
  const addresses = addressesOf(forms, names)
  const postings = new Map<number, number[]>()

  function find(index: number): Relative[] {
    const form = forms[index]
    const candidates = new Set<number>()
    for (const address of addresses[index] ?? []) {
      for (const candidate of postings.get(address) ?? []) candidates.add(candidate)
    }
    return [...candidates].flatMap((candidate) => {
      const model = forms[candidate]
      const likeness = form && model && rewordedLikeness(model, form)
      return likeness ? [{ index: candidate, likeness }] : []
    })
  }

  function add(index: number): void {
    for (const address of addresses[index] ?? []) {
      const posted = postings.get(address)
      if (posted === undefined) postings.set(address, [index])
      else if (posted.length < MOST_POSTINGS) posted.push(index)
    }
  }

  return { find, add }
}

/** Of each form, the numbers of the pairs among which it must meet any rewording of it. */
function addressesOf(forms: readonly SentenceForm[], names: readonly string[]): number[][] {
  const met = countOf(names)
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const pairs = forms.map((form, index) => {
    // Nothing else names what it names.
    if ((met.get(names[index] ?? '') ?? 0) < 2 || !isRewordable(form)) return []
    const own = pairsOf(form, names[index] ?? '').map((pair) => numberOf(numbers, pair))
    for (const pair of own) counts[pair] = (counts[pair] ?? 0) + 1
    return own
  })
  const rarest = (a: number, b: number): number => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b
  return pairs.map((own, index) => {
    const form = forms[index]
    if (!form || own.length === 0) return []
    const kept = own.length - leastShared(form) + 1
    // A pair that stands in one form only meets nobody; it takes its place in the order all the same.
    const rare = own.sort(rarest).slice(0, kept)
    return rare.filter((pair) => (counts[pair] ?? 0) > 1)
  })
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Neighbouring words beside the names; the second time that a pair stands in a sentence it is another pair. */
function pairsOf({ words }: SentenceForm, names: string): string[] {
  const seen = new Map<string, number>()
  return words.slice(1).map((word, before) => {
    const pair = `${words[before] ?? ''} ${word} ${names}`
    const times = (seen.get(pair) ?? 0) + 1
    seen.set(pair, times)
    return times === 1 ? pair : `${pair} ${times}`
  })
}

/**
 * How many pairs a sentence of n words shares at least with any rewording of m words. With L words in common and the
 * threshold T, 2L ≥ T(n + m). Each of its n − L lost words takes two pairs with it, each of the m − L words between
 * takes one, so n − 1 − 2(n − L) − (m − L) ≥ (1.5 T − 1)(n + m) − 1 remain, fewest at m = n T / (2 − T).
 */
function leastShared(form: SentenceForm): number {
  const threshold = leastReworded(form)
  const shortest = form.words.length * (threshold / (2 - threshold))
  return Math.max(1, Math.ceil((1.5 * threshold - 1) * (form.words.length + shortest) - 1))
}

function numberOf(numbers: Map<string, number>, pair: string): number {
  const known = numbers.get(pair)
  if (known !== undefined) return known
  numbers.set(pair, numbers.size)
  return numbers.size - 1
}
