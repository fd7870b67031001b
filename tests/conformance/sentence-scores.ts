import { canonicalise } from '@/lib/core/text/canonicalise'
import type { Span } from '@/lib/core/text/span'
import type { GoldenRule, Treebank } from './sentence-corpora'

/** Cuts a text into its sentences, as spans of it. `language` is a BCP 47 tag. */
export type CutText = (text: string, language: string) => readonly Span[]

/**
 * The share (0 to 1) of golden rules whose text is cut into exactly the expected sentences. White space is left out of
 * the comparison: the rules expect it cleaned up, canonical text keeps it, and it cannot hide a wrong cut.
 */
export function shareOfRulesKept(rules: readonly GoldenRule[], cutText: CutText): number {
  if (rules.length === 0) throw new Error('The golden rules hold no case for one of the language groups.')
  return rules.filter((rule) => keepsRule(rule, cutText)).length / rules.length
}

/**
 * The golden rules by what they ask: `named`, the English rules proper; `english`, all English cases; `unaltered`,
 * those of them whose sentences are the text (the others want it cleaned, which canonical text never is); `other`
 * languages.
 */
export function groupRules(rules: readonly GoldenRule[]): Map<string, GoldenRule[]> {
  const english = rules.filter(({ language }) => language === 'en')
  return new Map([
    ['named', english.filter(({ title }) => !title.startsWith('correctly segments'))],
    ['unaltered', english.filter(({ text, sentences }) => squeeze(sentences.join('')) === squeeze(text))],
    ['english', english],
    ['other', rules.filter(({ language }) => language !== 'en')],
  ])
}

/**
 * The F1 (0 to 1) of sentence ends inside paragraphs. The end of a paragraph ends a sentence in any case and does not
 * count; a cut where there should be none does. Where a treebank marks no paragraphs, it is read as one.
 */
export function boundaryF1({ paragraphs, language }: Treebank, cutText: CutText): number {
  return f1(paragraphs.map(({ text, gold }) => [endsInside(gold), endsInside(cutText(text, language))]))
}

/** The F1 (0 to 1) of whole sentences: one counts as found if it begins and ends where the gold one does. */
export function sentenceF1({ paragraphs, language }: Treebank, cutText: CutText): number {
  return f1(paragraphs.map(({ text, gold }) => [gold.map(keyOf), cutText(text, language).map(keyOf)]))
}

function f1(pairs: readonly (readonly [expected: readonly string[], found: readonly string[]])[]): number {
  let all = 0
  let right = 0
  for (const [expected, found] of pairs) {
    const known = new Set(expected)
    all += expected.length + found.length
    right += found.filter((key) => known.has(key)).length
  }
  if (all === 0) throw new Error('A treebank holds no sentence.')
  return (2 * right) / all
}

function endsInside(sentences: readonly Span[]): string[] {
  return sentences.slice(0, -1).map(({ end }) => String(end))
}

function keyOf({ start, end }: Span): string {
  return `${String(start)}-${String(end)}`
}

function keepsRule({ text, language, sentences }: GoldenRule, cutText: CutText): boolean {
  const canonical = canonicalise(text)
  const got = cutText(canonical, language).map(({ start, end }) => squeeze(canonical.slice(start, end)))
  return sentences.length === got.length && sentences.every((sentence, i) => squeeze(sentence) === got[i])
}

function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '')
}
