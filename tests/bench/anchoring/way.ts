import type { OldAnchor } from '@/lib/core/anchoring/create-reanchorer'
import type { Span } from '@/lib/core/text/span'

/** What a way answers for one passage: a span of the new text, and whether it takes it without asking; or nothing. */
export type Answer = (Span & { sure: boolean }) | undefined

/** Every `cases`-th case, and of that every `passages`-th passage. */
export type Sample = { cases: number; passages: number }

/** One way to carry passages from a text to its next version. Comparing is timed together with placing. */
export type Way = {
  name: string
  /** Slow ways are measured on a part of the cases and passages, evenly spread; the report says which. */
  part?: Sample
  prepare: (before: string, after: string) => (anchor: OldAnchor) => Answer | Promise<Answer>
}
