import { cosmeticForm } from './cosmetic-form'
import { differingStretches } from './differences'
import type { FormToken } from './form-token'
import { kindOfDifference } from './kind-of-difference'
import type { DifferenceKind } from './word-kinds'

/** Words of one wording and what stands for them in the other; one side is empty where words were put in or left out. */
export type Difference = { before: string; after: string; kind: DifferenceKind }

/** Whether two wordings may be two statements, and if so where. Not material is without differences. */
export type Judgement = { material: boolean; differences: Difference[] }

const COSMETIC: Judgement = { material: false, differences: [] }

/**
 * Do two wordings of a passage say the same for sure? Only a closed list of differences is cosmetic (docs/text-engine.md
 * names them: space, typographic form, spelling by table, …). Every other one is material, whether it is known what it
 * is about or not. Symmetric. `language` is a BCP 47 tag, without which no spelling tables are used. Linear in the
 * length of both.
 */
export function judgeChange(before: string, after: string, language?: string): Judgement {
  if (before === after) return COSMETIC
  const forms = { before: cosmeticForm(before, language), after: cosmeticForm(after, language) }
  if (haveSameKeys(forms.before, forms.after)) return COSMETIC
  const differences = differingStretches(forms.before, forms.after).map((stretch): Difference => {
    const old = forms.before.slice(stretch.from, stretch.to)
    const fresh = forms.after.slice(stretch.fromAfter, stretch.toAfter)
    return {
      before: wordsOf(before, old),
      after: wordsOf(after, fresh),
      kind: kindOfDifference({ before: old.map(({ key }) => key), after: fresh.map(({ key }) => key) }),
    }
  })
  return { material: true, differences }
}

/** The same without the differences: a little less work. */
export function isMaterialChange(before: string, after: string, language?: string): boolean {
  return before !== after && !haveSameKeys(cosmeticForm(before, language), cosmeticForm(after, language))
}

/** A text that is equal for two wordings between which no change is material: for comparing one with many. */
export function readingOf(text: string, language?: string): string {
  return cosmeticForm(text, language)
    .map(({ key }) => key)
    .join('\n')
}

function haveSameKeys(before: readonly FormToken[], after: readonly FormToken[]): boolean {
  return before.length === after.length && before.every(({ key }, index) => key === after[index]?.key)
}

function wordsOf(text: string, tokens: readonly FormToken[]): string {
  const first = tokens[0]
  const last = tokens.at(-1)
  return first && last ? text.slice(first.start, last.end) : ''
}
