import type { AnnotationView } from '@/lib/core/view/annotation'
import { applyChanges, type ChangeContext } from './apply-changes'
import type { WorkQueue } from './work-queue'

/** The annotations as the person means them to be: what is saved, with what waits to be saved on top. */
export function shownAnnotations(
  { saved, waiting, removed }: Pick<WorkQueue, 'saved' | 'waiting' | 'removed'>,
  context: Omit<ChangeContext, 'removed'>,
): readonly AnnotationView[] {
  const changes = waiting.flatMap(({ work }) => (work.kind === 'annotations' ? work.changes : []))
  if (changes.length === 0) return saved
  // One removed while its removal still waits can be brought back before the server has ever answered.
  const earlier = new Map(removed)
  for (const item of saved) earlier.set(item.id, item)
  return applyChanges(saved, changes, { ...context, removed: (id) => earlier.get(id) })
}
