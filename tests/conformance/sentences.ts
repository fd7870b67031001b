import { segment } from '@/lib/core/text/segment'
import type { Check } from './check'
import { readGoldenRules, readTreebanks } from './sentence-corpora'
import { boundaryF1, groupRules, sentenceF1, shareOfRulesKept } from './sentence-scores'

/** Sentence boundaries against the golden rules and treebanks. Scores inform; what must hold is held by unit tests. */
export const check: Check = async (corporaDir) => {
  const rules = groupRules(await readGoldenRules(corporaDir))
  const treebanks = await readTreebanks(corporaDir)
  return {
    figures: [
      ...[...rules].map(([group, part]) => figure(`golden_rules_${group}`, shareOfRulesKept(part, segment))),
      ...treebanks.map((treebank) => figure(`f1_${treebank.name}`, boundaryF1(treebank, segment))),
      ...treebanks.map((treebank) => figure(`whole_f1_${treebank.name}`, sentenceF1(treebank, segment))),
    ],
    faults: [],
  }
}

function figure(name: string, share: number): { name: string; value: string } {
  return { name: `sentences.${name}`, value: share.toFixed(4) }
}
