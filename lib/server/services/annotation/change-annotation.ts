import type { AnnotationChangeResult } from '@/lib/schema/annotation-change'
import type { PlannableChange } from '@/lib/core/annotation/plan-changes'
import { ok, type Result } from '@/lib/core/result'
import { findArticleOf } from '@/lib/server/data/annotation/annotations'
import { notFound, type Grant } from '@/lib/server/grants/grant'
import { changeAnnotations, type Annotating } from './change-annotations'

/** Changes one annotation, known by its id alone. */
export async function changeAnnotation(
  grant: Grant<Annotating>,
  change: Exclude<PlannableChange, { op: 'create' }>,
): Promise<Result<AnnotationChangeResult>> {
  const articleId = await findArticleOf(grant, change.id)
  if (articleId === undefined) return notFound('annotation')
  const changed = await changeAnnotations(grant, articleId, { changes: [change], prefix: () => '' })
  if (!changed.ok) return changed
  const [result] = changed.value.results
  if (!result) throw new Error('A change has no result.')
  return ok(result)
}
