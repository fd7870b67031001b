import type { Check } from './check'
import { scoreGoldenRules, scoreTreebanks } from './sentence-scores'

/** Sentence boundaries against the golden rules and treebanks. Scores inform; what must hold is held by unit tests. */
export const check: Check = (corporaDir) => {
  const { english, other } = scoreGoldenRules(corporaDir)
  const treebanks = Object.entries(scoreTreebanks(corporaDir))
  return Promise.resolve({
    figures: [
      { name: 'sentences.golden_rules_english', value: english.toFixed(4) },
      { name: 'sentences.golden_rules_other', value: other.toFixed(4) },
      ...treebanks.map(([name, { f1 }]) => ({ name: `sentences.f1_${name}`, value: f1.toFixed(4) })),
    ],
    faults: [],
  })
}
