import { readingOf } from '@/lib/core/text/change/judge-change'
import { lengthInWords, type SentenceForm } from './sentence-form'

/**
 * How a sentence stands to another of its group: the same after normalisation, the same but cut off earlier, the same
 * with more where the other is cut off, or the same in another form (`judgeChange`). `similar` is no repeat: it has
 * most of the words, and may say something else.
 */
export type RepeatShape = 'equal' | 'cut' | 'extended' | 'reworded' | 'similar'

export type Likeness = {
  shape: RepeatShape
  /** From 0 to 1, in steps of a thousandth; 1 is equal and nothing else is. */
  score: number
}

export const EQUAL: Likeness = { shape: 'equal', score: 1 }

/** Shorter sentences are phrases that any two articles share. A site's suffix is evidence of its own. */
const FEWEST_WORDS = { cut: 6, suffixed: 4, reworded: 10 } as const

/** Comparing takes time with the square of this; longer ones are tables and lists, whatever their punctuation. */
const MOST_WORDS = 400

/** A part of a sentence must be at least this much of it; less is a beginning that two sentences happen to share. */
const LEAST_CUT = 0.5

/** The least share of words in common for a rewording; where no capitals tell names from words, more is asked. */
const LEAST_REWORDED = 0.84
const LEAST_REWORDED_UNCASED = 0.9

/** How `copy` stands to `model` if one of them is the beginning of the other; `undefined` if neither is, or too little is. */
export function cutLikeness(model: SentenceForm, copy: SentenceForm): Likeness | undefined {
  const [short, long] = model.stem.length <= copy.stem.length ? [model, copy] : [copy, model]
  if (!long.stem.startsWith(short.stem) || conflictInSuffix(model, copy)) return undefined
  const sameStem = short.stem === long.stem
  const fewest = sameStem ? FEWEST_WORDS.suffixed : FEWEST_WORDS.cut
  if (lengthInWords(short) < fewest || (!sameStem && short.finished)) return undefined
  const score = shareInCommon(model.whole, copy.whole)
  return score < LEAST_CUT ? undefined : { shape: shapeOf(model, copy), score: nearOne(score) }
}

/**
 * How `copy` stands to `model` if it says the same but for a few words: twice the words they share in the same order,
 * divided by the words of both (the Dice coefficient over their longest common subsequence). `undefined` below the
 * threshold. That both name the same names and numbers is for the caller to see to.
 */
export function rewordedLikeness(model: SentenceForm, copy: SentenceForm): Likeness | undefined {
  if (conflictInSuffix(model, copy) || model.stem === copy.stem) return undefined
  if (!isRewordable(model) || !isRewordable(copy)) return undefined
  const both = model.words.length + copy.words.length
  const least = leastReworded(copy)
  if (2 * Math.min(model.words.length, copy.words.length) < least * both) return undefined
  const score = (2 * commonSubsequence(model.words, copy.words)) / both
  return score < least ? undefined : { shape: shapeOf(model, copy), score: nearOne(score) }
}

/**
 * The shape alone, for two sentences of which it is known that they belong together. `language` (BCP 47) is that of the
 * text: without it, other spelling is another word.
 */
export function shapeOf(model: SentenceForm, copy: SentenceForm, language?: string): RepeatShape {
  if (model.key === copy.key) return 'equal'
  const [short, long] = model.stem.length <= copy.stem.length ? [model, copy] : [copy, model]
  const isCut = long.stem.startsWith(short.stem) && (short.stem === long.stem || !short.finished)
  const shape = isCut ? cutShape(model, copy) : 'reworded'
  if (shape !== 'reworded') return shape
  return readingIn(model, language) === readingIn(copy, language) ? shape : 'similar'
}

/** Readings without a language: when a text is grouped, a sentence is compared with many. */
const readings = new WeakMap<SentenceForm, string>()

function readingIn(form: SentenceForm, language: string | undefined): string {
  if (language !== undefined) return readingOf(form.sentence, language)
  const known = readings.get(form) ?? readingOf(form.sentence)
  readings.set(form, known)
  return known
}

/** Whether a sentence is looked at for rewordings at all. */
export function isRewordable(form: SentenceForm): boolean {
  return form.words.length <= MOST_WORDS && lengthInWords(form) >= FEWEST_WORDS.reworded
}

/** The least share of words in common that makes a rewording of this sentence. */
export function leastReworded({ words }: SentenceForm): number {
  return words.some((word) => word.toUpperCase() !== word) ? LEAST_REWORDED : LEAST_REWORDED_UNCASED
}

function cutShape(model: SentenceForm, copy: SentenceForm): 'cut' | 'extended' | 'reworded' {
  const more = copy.stem.length - model.stem.length || copy.whole.length - model.whole.length
  if (more !== 0) return more > 0 ? 'extended' : 'cut'
  if (model.finished !== copy.finished) return copy.finished ? 'extended' : 'cut'
  return 'reworded'
}

/** Two sentences with different words behind their dash are two sentences with a dash. */
function conflictInSuffix(a: SentenceForm, b: SentenceForm): boolean {
  return a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix
}

function shareInCommon(a: string, b: string): number {
  let common = 0
  while (common < a.length && a[common] === b[common]) common += 1
  return common / Math.max(a.length, b.length)
}

/** Whole thousandths, and never 1: that is said of equals only. */
function nearOne(score: number): number {
  return Math.min(999, Math.floor(score * 1000)) / 1000
}

/** Length of the longest common subsequence, after common ends; one row of the usual table. */
function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1
  let ends = 0
  const least = Math.min(a.length, b.length) - from
  while (ends < least && a[a.length - 1 - ends] === b[b.length - 1 - ends]) ends += 1
  return from + ends + middleSubsequence(a.slice(from, a.length - ends), b.slice(from, b.length - ends))
}

function middleSubsequence(a: readonly string[], b: readonly string[]): number {
  const row = new Uint16Array(b.length + 1)
  for (const word of a) {
    let diagonal = 0
    for (let column = 1; column <= b.length; column++) {
      const above = row[column] ?? 0
      row[column] = word === b[column - 1] ? diagonal + 1 : Math.max(above, row[column - 1] ?? 0)
      diagonal = above
    }
  }
  return row[b.length] ?? 0
}
