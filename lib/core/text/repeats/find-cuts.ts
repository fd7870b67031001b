import { cutLikeness, type Likeness } from './likeness'
import type { SentenceForm } from './sentence-form'

/** A form that another one is like, by index. */
export type Relative = { index: number; likeness: Likeness }

/** How many beginnings of a sentence are looked at, the longest first; more are only in texts made for it. */
const NEAREST = 16

/**
 * For each form the others, before or after it, of which one begins as the other is from end to end. In alphabetical
 * order every beginning of a sentence stands above it with nothing but its continuations between, so one pass with a
 * stack finds all of them: O(n log n).
 */
export function findCuts(forms: readonly SentenceForm[]): Relative[][] {
  const relatives: Relative[][] = forms.map(() => [])
  const relate = (model: number, copy: number): void => {
    const [a, b] = [forms[model], forms[copy]]
    const likeness = a && b && cutLikeness(a, b)
    if (likeness) relatives[copy]?.push({ index: model, likeness })
  }
  const beginnings: number[] = []
  for (const index of alphabetical(forms)) {
    const stem = forms[index]?.stem ?? ''
    while (beginnings.length > 0 && !stem.startsWith(forms[beginnings.at(-1) ?? 0]?.stem ?? '')) {
      beginnings.pop()
    }
    for (const beginning of beginnings.slice(-NEAREST)) {
      relate(beginning, index)
      relate(index, beginning)
    }
    beginnings.push(index)
  }
  return relatives
}

function alphabetical(forms: readonly SentenceForm[]): number[] {
  const stems = forms.map(({ stem }) => stem)
  const order = stems.flatMap((stem, index) => (stem === '' ? [] : [index]))
  // By code units, which `startsWith` compares too, and not by anybody's collation.
  return order.sort((a, b) => compare(stems[a] ?? '', stems[b] ?? '') || a - b)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
