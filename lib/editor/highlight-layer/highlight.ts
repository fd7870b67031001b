import { tintOf } from '@/lib/core/codebook/base-tags'
import { highlightNameOf, type HighlightState } from '@/lib/core/codebook/highlight-names'

/** One highlight: a tag on a span of canonical text (UTF-16, half-open); without a state it is one's own. */
export type Highlight = {
  id: string
  start: number
  end: number
  tag: string
  state?: HighlightState
  /** Another member gave these words another tag. */
  disagreement?: boolean
}

/** The name under which it is painted, e.g. `stet-green` or `stet-green-other`; `tagStyleSheet` styles each. */
export function highlightName({ tag, state = 'mine' }: Pick<Highlight, 'tag' | 'state'>): string {
  return highlightNameOf(tintOf(tag), state)
}
