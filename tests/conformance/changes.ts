import { judgeChange } from '@/lib/core/text/change/judge-change'
import { CHANGE_CASES } from './changes/cases'
import type { Check } from './check'

/** Changes of sentences in ten languages: none that may make another statement is taken for cosmetic, nor the reverse. */
export const check: Check = () => {
  const wrong = CHANGE_CASES.filter(
    ({ before, after, language, material }) => judgeChange(before, after, language).material !== material,
  )
  const count = (isMaterial: boolean): number =>
    wrong.filter(({ material }) => material === isMaterial).length
  return Promise.resolve({
    figures: [
      { name: 'changes.cases', value: CHANGE_CASES.length },
      { name: 'changes.material_not_asked', value: count(true), must: 0 },
      { name: 'changes.cosmetic_asked', value: count(false), must: 0 },
    ],
    faults: wrong.map(({ language, before, after }) => `${language}: ${before} → ${after}`),
  })
}
