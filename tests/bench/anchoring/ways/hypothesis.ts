import search, { type Match } from 'approx-string-match'
import type { OldAnchor } from '@/lib/core/anchoring/create-reanchorer'
import type { Way } from '@/tests/bench/anchoring/way'

/**
 * `approx-string-match` as the Hypothesis client uses it, from the description of its quote matching: every verbatim
 * occurrence of the quote if there is one, else approximate matches with as many errors as half the quote's letters,
 * 256 at most. Each is rated by agreement of the quote (weight 50), of the prefix and of the suffix where it stands (20 each) and
 * nearness to the old position (2); the best one is taken, however poor.
 */
export const hypothesis: Way = {
  name: 'Hypothesis (approx-string-match)',
  prepare: (_before, after) => (anchor) => {
    let best: { start: number; end: number; score: number } | undefined
    for (const match of matches(after, anchor.exact, Math.min(256, anchor.exact.length / 2))) {
      const score = rate(after, anchor, match)
      if (best === undefined || score > best.score) best = { start: match.start, end: match.end, score }
    }
    return best === undefined ? undefined : { start: best.start, end: best.end, sure: true }
  },
}

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 }

function matches(text: string, words: string, mostErrors: number): Match[] {
  const verbatim: Match[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    verbatim.push({ start: at, end: at + words.length, errors: 0 })
  return verbatim.length > 0 ? verbatim : search(text, words, mostErrors)
}

function rate(text: string, { exact, prefix, suffix, start }: OldAnchor, match: Match): number {
  const before = text.slice(Math.max(0, match.start - prefix.length), match.start)
  const behind = text.slice(match.end, match.end + suffix.length)
  const score =
    WEIGHTS.quote * (1 - match.errors / exact.length) +
    WEIGHTS.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
    WEIGHTS.suffix * (suffix === '' ? 1 : likeness(behind, suffix)) +
    WEIGHTS.position * (1 - Math.abs(match.start - start) / text.length)
  return score / (WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position)
}

function likeness(text: string, words: string): number {
  if (text === '') return 0
  const errors = matches(text, words, words.length)[0]?.errors
  return errors === undefined ? 0 : 1 - errors / words.length
}
