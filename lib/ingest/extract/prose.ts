import type { TextRun } from './text-runs'

/** A sentence's length in letters below which text is as likely a label, in writing with and without spaces. */
const SHORTEST_SENTENCE = 40
const SHORTEST_DENSE = 15
const SENTENCE_END = /[.!?…。！？؟۔।](?:["'”’»」』)\]]|\s|$)/u
const DENSE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const SENTENCES_WITHOUT_END = 120

/** Does the run read like sentences, rather than a label, a menu or a list of links? */
export function isProse({ text, linked }: TextRun): boolean {
  if (linked * 2 > text.length) return false
  const shortest = DENSE_SCRIPT.test(text.slice(0, 60)) ? SHORTEST_DENSE : SHORTEST_SENTENCE
  if (text.length < shortest) return false
  return text.length >= SENTENCES_WITHOUT_END || SENTENCE_END.test(text)
}

export type Measure = { prose: number; total: number; linked: number }

/** How much of some runs is prose and how much linked, in UTF-16 units. */
export function measure(runs: readonly TextRun[], isGood: (run: TextRun) => boolean = isProse): Measure {
  const sum = { prose: 0, total: 0, linked: 0 }
  for (const run of runs) {
    sum.total += run.text.length
    sum.linked += run.linked
    if (isGood(run)) sum.prose += run.text.length
  }
  return sum
}

/**
 * How well a part of a page stands for its article, 0 to 1: the harmonic mean of how much of the part is good text and
 * how much of the page's good text is in the part.
 */
export function fitness(part: Measure, pageProse: number): number {
  if (part.prose === 0 || pageProse === 0) return 0
  const precision = part.prose / part.total
  const recall = Math.min(1, part.prose / pageProse)
  return (2 * precision * recall) / (precision + recall)
}
