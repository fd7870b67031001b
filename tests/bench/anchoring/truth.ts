import type { Span } from '@/lib/core/text/span'

/**
 * What became of a sentence, according to others than us. `kept`: at least half of its letters are in words that git's
 * word diff keeps; `words` are those words in the new text. `elsewhere`: git keeps less, but the very sentence stands at `places`.
 * `deleted`: git keeps less than a third, and less than a third of its runs of three words stand anywhere in the
 * new text. `unsure`: all others, reworded for the most part or moved and changed: no diff can tell what a person would say.
 */
export type Truth =
  | { kind: 'kept'; words: Span[] }
  | { kind: 'elsewhere'; places: Span[] }
  | { kind: 'deleted' }
  | { kind: 'unsure' }

const HALF = 0.5

/** Whether an answer is right: it holds half of what the oracle says it should, and half of it lies within that. */
export function isRight(truth: Exclude<Truth, { kind: 'deleted' | 'unsure' }>, answer: Span): boolean {
  if (truth.kind === 'elsewhere') return truth.places.some((place) => overlapsByHalf(place, answer))
  const held = truth.words.reduce((sum, word) => sum + shared(word, answer), 0)
  const all = truth.words.reduce((sum, word) => sum + word.end - word.start, 0)
  const start = truth.words[0]?.start ?? 0
  const end = truth.words.at(-1)?.end ?? 0
  return held >= HALF * all && shared({ start, end }, answer) >= HALF * (answer.end - answer.start)
}

function overlapsByHalf(place: Span, answer: Span): boolean {
  return shared(place, answer) >= HALF * Math.max(place.end - place.start, answer.end - answer.start)
}

/** How many units two spans have in common. */
export function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}
