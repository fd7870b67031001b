import { toTextPosition } from 'dom-anchor-text-quote'
import { pageOf } from '@/tests/bench/anchoring/page-of'
import type { Way } from '@/tests/bench/anchoring/way'

/** `dom-anchor-text-quote` with the old position as its hint, which is how annotators call it. */
export const domAnchorTextQuote: Way = {
  name: 'dom-anchor-text-quote',
  part: { cases: 24, passages: 25 },
  prepare(_before, after) {
    const { root } = pageOf(after)
    return ({ exact, prefix, suffix, start }) => {
      const found = toTextPosition(root, { exact, prefix, suffix }, { hint: Math.min(start, after.length) })
      return found === null || found.start >= found.end ? undefined : { ...found, sure: true }
    }
  },
}
