import { canonicalise } from '@/lib/core/text/canonicalise'
import type { Span } from '@/lib/core/text/span'
import type { GoldenRule, Treebank } from '@/tests/conformance/sentence-corpora'
import { boundaryF1, groupRules, shareOfRulesKept, type CutText } from '@/tests/conformance/sentence-scores'
import type { Contender } from './contenders'
import { locateSentences } from './locate-sentences'

/** Shares and F1 (0 to 1) by the name of the group of rules or of the treebank, and characters not given back. */
export type Scores = { rules: Map<string, number>; f1: Map<string, number>; altered: number }

export type Corpora = { rules: readonly GoldenRule[]; treebanks: readonly Treebank[] }

/** Scores a contender with the scorer of the conformance check. Every text is cut once; its sentences are located. */
export async function scoreContender(contender: Contender, { rules, treebanks }: Corpora): Promise<Scores> {
  const cuts = new Map<string, readonly Span[]>()
  let altered = 0
  const prepare = async (text: string, language: string): Promise<void> => {
    const located = locateSentences(text, await contender.cut(text, language))
    altered += located.altered
    cuts.set(`${language}\n${text}`, located.spans)
  }
  for (const { text, language } of rules) await prepare(canonicalise(text), language)
  for (const { language, paragraphs } of treebanks.filter(isWhole)) {
    for (const { text } of paragraphs) await prepare(text, language)
  }
  const cutText: CutText = (text, language) => {
    const spans = cuts.get(`${language}\n${text}`)
    if (spans === undefined) throw new Error('A text was scored that was not cut.')
    return spans
  }
  return {
    rules: new Map([...groupRules(rules)].map(([group, part]) => [group, shareOfRulesKept(part, cutText)])),
    f1: new Map(treebanks.map((treebank) => [treebank.name, boundaryF1(treebank, cutText)])),
    altered,
  }
}

/** The parts of a treebank hold nothing that the whole does not. */
function isWhole({ name }: Treebank): boolean {
  return !name.includes('/')
}
