import type { OldAnchor } from '@/lib/core/anchoring/reanchor'
import type { Span } from '@/lib/core/text/span'

/** What a way answers for one passage: a span of the new text, and whether it takes it without asking; or nothing. */
export type Answer = (Span & { sure: boolean }) | undefined

/** One way to carry passages from a text to its next version. Comparing is timed together with placing. */
export type Way = {
  name: string
  /** Slow ways are measured on a part of the passages, evenly spread; the report says how many. */
  slow?: true
  prepare: (before: string, after: string) => (anchor: OldAnchor) => Answer | Promise<Answer>
}
