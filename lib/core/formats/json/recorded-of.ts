import type { AnnotationView } from '@/lib/schema/annotation'
import type { PersonView } from '@/lib/schema/article'
import type { VerdictView } from '@/lib/schema/claim'
import type { AnnotationOrigin } from '@/lib/schema/external-annotation'
import type { RecordedOrigin, RecordedVerdict } from '@/lib/schema/recorded'

type Made = { id: string; member: PersonView; createdAt: string; origin?: RecordedOrigin }

/** Whose something in an export is: of what had itself been imported, as it was recorded then. */
export function recordedOf({ id, member, createdAt, origin }: Made, workspace: string): RecordedOrigin {
  return origin ?? { tool: 'stet', id, author: member.name, workspace, createdAt }
}

/** The same for an annotation, which may have come to that workspace from another tool. */
export function recordedAnnotation(
  { id, member, createdAt, origin }: AnnotationView,
  workspace: string,
): AnnotationOrigin {
  if (origin?.tool === 'stet') return origin
  return { tool: 'stet', id, author: member.name, workspace, createdAt, ...(origin && { earlier: origin }) }
}

/** The same for a verdict, with every decision on it so far, in whatever workspace. */
export function recordedVerdict(verdict: VerdictView, workspace: string): RecordedVerdict {
  const { id, member, updatedAt, rating, status, origin } = verdict
  const here = verdict.decisions.map(({ outcome, comment, member: editor, createdAt }) => {
    return { outcome, comment, author: editor.name, workspace, createdAt }
  })
  if (origin === undefined)
    return {
      tool: 'stet',
      id,
      author: member.name,
      workspace,
      createdAt: updatedAt,
      rating,
      status,
      decisions: here,
    }
  return {
    ...origin,
    status: here.length > 0 ? status : origin.status,
    decisions: [...origin.decisions, ...here],
  }
}
