import type { Span } from '@/lib/core/text/span'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { AnnotationChange } from '@/lib/schema/annotation-change'

export type TagRequest = {
  tag: string
  memberId: string
  annotations: readonly AnnotationView[]
  /** Ids for new annotations, from outside. */
  newId: () => string
  /** The annotation in focus: where a span carries several of one's own, this one is meant. */
  focusedId?: string | null
}

/** What tagging some spans comes to, span by span. */
export type Tagging = {
  changes: AnnotationChange[]
  created: number
  retagged: number
  /** Spans that carried the tag already. */
  kept: number
  /** Spans whose annotation an editor has approved, which its author can no longer change. */
  locked: number
}

/**
 * Tags spans: makes an annotation where the member has none on exactly that span, changes the tag where they have, and
 * leaves it where the tag is the same. Other members' annotations are not touched; overlaps are normal.
 */
export function tagSpans(spans: readonly Span[], request: TagRequest): Tagging {
  const tagging: Tagging = { changes: [], created: 0, retagged: 0, kept: 0, locked: 0 }
  for (const span of spans) tagOne(span, request, tagging)
  return tagging
}

function tagOne({ start, end }: Span, request: TagRequest, tagging: Tagging): void {
  const { tag, newId, focusedId } = request
  const own = ownOn({ start, end }, request)
  const target = own.find(({ id }) => id === focusedId) ?? own[0]
  if (own.some((item) => item.tag === tag)) tagging.kept += 1
  else if (!target) {
    tagging.changes.push({ op: 'create', id: newId(), start, end, tag })
    tagging.created += 1
  } else if (target.approved) tagging.locked += 1
  else {
    tagging.changes.push({ op: 'update', id: target.id, revision: target.revision, set: { tag } })
    tagging.retagged += 1
  }
}

function ownOn({ start, end }: Span, { annotations, memberId }: TagRequest): AnnotationView[] {
  return annotations.filter(
    ({ anchor, member }) => member.memberId === memberId && anchor.start === start && anchor.end === end,
  )
}
