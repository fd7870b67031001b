import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom'
import { pageOf } from '@/tests/bench/anchoring/page-of'
import type { Way } from '@/tests/bench/anchoring/way'

/** Apache Annotator's matcher of text quotes: words and context verbatim; its first match is taken. */
export const apacheAnnotator: Way = {
  name: '@apache-annotator/dom',
  part: { cases: 24, passages: 50 },
  prepare(_before, after) {
    const { root, offsetOf } = pageOf(after)
    return async ({ exact, prefix, suffix }) => {
      const matcher = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix })
      for await (const range of matcher(root)) {
        const start = offsetOf(range.startContainer) + range.startOffset
        return { start, end: offsetOf(range.endContainer) + range.endOffset, sure: true }
      }
      return undefined
    }
  },
}
