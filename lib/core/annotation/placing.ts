import { describe } from '@/lib/core/anchoring/describe'
import type { Span } from '@/lib/core/text/span'
import type { AnchorView, AnnotationView } from '@/lib/schema/annotation'

/** Where a person says that an annotation belongs: here, perhaps here, or nowhere in this text. */
export type Placement = (Span & { status: 'moved' | 'fuzzy' }) | { status: 'orphaned' }

/** An annotation that is put where `to` says, which is also what the room shows until the server has answered. */
export type Placing = { id: string; revision: number; to: AnchorView }

/** What is asked of the server for an anchor. A place that nobody doubts is asked for as one that a person chose. */
export function placementOf({ start, end, status }: AnchorView): Placement {
  if (start === null || end === null) return { status: 'orphaned' }
  return { start, end, status: status === 'fuzzy' ? 'fuzzy' : 'moved' }
}

/** The anchor on a span (UTF-16, checked) that a person has said it belongs to. */
export function anchorOn(text: string, span: Span): AnchorView {
  const { start, end } = span
  return { start, end, ...describe(text, span), status: 'moved', score: 1 }
}

/** The anchor of an annotation that belongs nowhere: its words of old, where they are known. */
export function anchorNowhere({ was, exact, prefix, suffix }: AnchorView): AnchorView {
  return { start: null, end: null, exact: was ?? exact, prefix, suffix, status: 'orphaned', score: 0 }
}

/** Does a person have to say where it belongs? */
function isUnsettled({ anchor }: Pick<AnnotationView, 'anchor'>): boolean {
  return anchor.status === 'fuzzy' || anchor.status === 'orphaned'
}

/**
 * The annotations whose place is not settled, as a person should go through them: approved ones first, then unsure ones
 * in text order, then lost ones.
 */
export function unconfirmedOf(annotations: readonly AnnotationView[]): AnnotationView[] {
  const rank = ({ approved, anchor }: AnnotationView): number =>
    (approved ? 0 : 2) + (anchor.status === 'fuzzy' ? 0 : 1)
  return annotations.filter(isUnsettled).sort((a, b) => rank(a) - rank(b))
}

/** Does every annotation that has a place say the words that stand there? One that does not belongs to another text. */
export function fitText(annotations: readonly Pick<AnnotationView, 'anchor'>[], text: string): boolean {
  return annotations.every(
    ({ anchor: { start, end, exact } }) => start === null || end === null || text.slice(start, end) === exact,
  )
}
