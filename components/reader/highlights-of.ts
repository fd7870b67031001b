import { annotationSpan } from '@/lib/core/annotation/annotations-at'
import type { Disagreements } from '@/lib/core/annotation/disagreements'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { WorkspaceView } from '@/lib/schema/workspace'

type Marking = { me: Pick<WorkspaceView['me'], 'memberId' | 'role'>; disagreements: Disagreements }

/** What the highlight layer paints. Only reviewers have work of their own to tell from that of others. */
export function highlightsOf(
  annotations: readonly AnnotationView[],
  { me, disagreements }: Marking,
): Highlight[] {
  const standsOut = me.role === 'reviewer'
  return annotations.flatMap((item) => {
    const span = annotationSpan(item)
    if (!span) return []
    const own = item.member.memberId === me.memberId || !standsOut ? 'mine' : 'other'
    const state = item.anchor.status === 'fuzzy' ? 'unsure' : own
    return [{ id: item.id, ...span, tag: item.tag, state, disagreement: disagreements.has(item.id) }]
  })
}
