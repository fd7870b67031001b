import { createReanchorer } from '@/lib/core/anchoring/create-reanchorer'
import type { Way } from '@/tests/bench/anchoring/way'

export const stet: Way = {
  name: 'Stet',
  prepare(before, after) {
    const reanchor = createReanchorer(before, after)
    return (anchor) => {
      const found = reanchor(anchor)
      if (found.status === 'orphaned') return undefined
      return { start: found.start, end: found.end, sure: found.status !== 'fuzzy' }
    }
  },
}
