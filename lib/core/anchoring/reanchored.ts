import type { Span } from '@/lib/core/text/span'
import type { Quote } from './describe'

/** Where an annotation sat in the old version. */
export type OldAnchor = Span & Quote

/**
 * Where it sits in the new one. `exact`: the same words at the place that the old one maps to. `moved`: placed by the
 * comparison so surely that nobody need be asked, in words that say the same. `fuzzy`: offered for a person's yes. `score` is the share of letters
 * that both passages have, of the longer one.
 */
export type Reanchored =
  (Span & { status: 'exact' | 'moved' | 'fuzzy'; score: number }) | { status: 'orphaned'; score: 0 }
