import { diff_match_patch } from 'diff-match-patch'
import type { Way } from '@/tests/bench/anchoring/way'

/** `diff_main` with its own time limit (1 s), and its own mapping of positions for both ends. */
export const diffMatchPatch: Way = {
  name: 'diff-match-patch (diff_main)',
  part: { cases: 6, passages: 1 },
  prepare(before, after) {
    const engine = new diff_match_patch()
    const diffs = engine.diff_main(before, after)
    return ({ start, end }) => {
      const mapped = { start: engine.diff_xIndex(diffs, start), end: engine.diff_xIndex(diffs, end) }
      return mapped.start < mapped.end ? { ...mapped, sure: true } : undefined
    }
  },
}

/** `match_main` with its defaults: the words up to its limit of 32 units, looked for around the old place. */
export const matchMain: Way = {
  name: 'diff-match-patch (match_main)',
  part: { cases: 6, passages: 6 },
  prepare(_before, after) {
    const engine = new diff_match_patch()
    return ({ exact, start }) => {
      const at = engine.match_main(after, exact.slice(0, engine.Match_MaxBits), start)
      return at === -1 ? undefined : { start: at, end: Math.min(after.length, at + exact.length), sure: true }
    }
  },
}
