import type { AnnotationView } from '@/lib/schema/annotation'
import type { AnnotationChange } from '@/lib/schema/annotation-change'
import { applyChanges, type ChangeContext } from './apply-changes'
import { byPlace } from './by-position'
import type { WorkQueue } from './work-queue'

/** The annotations as the person means them to be: what is saved, with what waits to be saved on top. */
export function shownAnnotations(
  { saved, waiting, removed }: Pick<WorkQueue, 'saved' | 'waiting' | 'removed'>,
  context: Omit<ChangeContext, 'removed'>,
): readonly AnnotationView[] {
  const changes = waiting.flatMap(({ work }) => (work.kind === 'annotations' ? work.changes : []))
  return placed(changed({ saved, removed }, changes, context), waiting)
}

function changed(
  { saved, removed }: Pick<WorkQueue, 'saved' | 'removed'>,
  changes: readonly AnnotationChange[],
  context: Omit<ChangeContext, 'removed'>,
): readonly AnnotationView[] {
  if (changes.length === 0) return saved
  // One removed while its removal still waits can be brought back before the server has ever answered.
  const earlier = new Map(removed)
  for (const item of saved) earlier.set(item.id, item)
  return applyChanges(saved, changes, { ...context, removed: (id) => earlier.get(id) })
}

/** Where an annotation is put does not depend on what else changes of it, so the latest word on each is enough. */
function placed(items: readonly AnnotationView[], waiting: WorkQueue['waiting']): readonly AnnotationView[] {
  const places = new Map(
    waiting.flatMap(({ work }) =>
      work.kind === 'placing' ? [[work.placing.id, work.placing.to] as const] : [],
    ),
  )
  if (places.size === 0) return items
  return items
    .map((item) => {
      const anchor = places.get(item.id)
      return anchor ? { ...item, anchor } : item
    })
    .sort(byPlace)
}
