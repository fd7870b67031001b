import { describe } from '@/lib/core/anchoring/describe'
import { segment } from '@/lib/core/text/segment'
import type { Setting } from './case'
import { DISTANCES, readHistories } from './histories'
import { createOracle } from './oracle'

/** Fewer words than this nobody annotates: list marks, numbers, menu entries. */
const FEWEST_WORDS = 3

/** One setting for each distance between revisions; every sentence is a passage. */
export function historySettings(folder: string | undefined): Setting[] {
  const pairs = readHistories(folder)
  return DISTANCES.map((distance) => ({
    name: `real, ${distance}`,
    cases: pairs
      .filter((pair) => pair.distance === distance)
      .map(({ before, after }) => {
        const truthOf = createOracle(before, after)
        const passages = segment(before, 'en')
          .filter(({ start, end }) => wordsIn(before.slice(start, end)) >= FEWEST_WORDS)
          .map((span) => ({ anchor: { ...span, ...describe(before, span) }, truth: truthOf(span) }))
        return { before, after, passages }
      }),
  }))
}

function wordsIn(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0
}
