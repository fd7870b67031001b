import { overlaps, type Span } from '@/lib/core/text/span'
import type { AnnotationView } from '@/lib/schema/annotation'

/** The annotation's span in the version shown; `null` when it has lost its place. */
export function annotationSpan({ anchor }: Pick<AnnotationView, 'anchor'>): Span | null {
  return anchor.start === null || anchor.end === null ? null : { start: anchor.start, end: anchor.end }
}

/**
 * Annotations that touch a span, the likeliest meant first: one's own before others', the same span before a part of
 * it, the shorter before the longer.
 */
export function annotationsAt(
  annotations: readonly AnnotationView[],
  span: Span,
  memberId: string,
): AnnotationView[] {
  const rank = (item: AnnotationView): number => {
    const own = item.member.memberId === memberId ? 0 : 2
    const same = item.anchor.start === span.start && item.anchor.end === span.end ? 0 : 1
    return own + same
  }
  const length = ({ anchor }: AnnotationView): number => (anchor.end ?? 0) - (anchor.start ?? 0)
  return annotations
    .filter((item) => {
      const at = annotationSpan(item)
      return at !== null && overlaps(at, span)
    })
    .sort((a, b) => rank(a) - rank(b) || length(a) - length(b))
}
