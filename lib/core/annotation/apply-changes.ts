import { describe } from '@/lib/core/anchoring/describe'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { PersonView } from '@/lib/schema/article'
import type { AnnotationChange } from '@/lib/schema/annotation-change'
import { byPlace } from './by-position'

/** What stands in for the server until it answers. `removed` finds an annotation that a `restore` brings back. */
export type ChangeContext = {
  text: string
  member: PersonView
  at: string
  removed: (id: string) => AnnotationView | undefined
}

/**
 * The annotations as they will be once `changes` are saved, in text order. Changes to annotations that are not there
 * change nothing: the server will say what became of them.
 */
export function applyChanges(
  items: readonly AnnotationView[],
  changes: readonly AnnotationChange[],
  context: ChangeContext,
): AnnotationView[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  // What these very changes remove can also be brought back by them, as when an undo follows at once.
  const gone = new Map<string, AnnotationView>()
  const removed = (id: string): AnnotationView | undefined => gone.get(id) ?? context.removed(id)
  for (const change of changes) {
    const item = byId.get(change.id)
    const next = changed(item, change, { ...context, removed })
    if (next) byId.set(change.id, next)
    else if (item) {
      byId.delete(change.id)
      gone.set(change.id, item)
    }
  }
  return [...byId.values()].sort(byPlace)
}

function changed(
  item: AnnotationView | undefined,
  change: AnnotationChange,
  context: ChangeContext,
): AnnotationView | undefined {
  switch (change.op) {
    case 'create':
      return item ?? created(change, context)
    case 'update':
      return item && { ...item, ...change.set, updatedAt: context.at }
    case 'delete':
      return undefined
    case 'restore':
      return item ?? context.removed(change.id)
  }
}

type Create = Extract<AnnotationChange, { op: 'create' }>

function created(change: Create, { text, member, at }: ChangeContext): AnnotationView {
  const { id, start, end, tag, note = null, confidence = null } = change
  return {
    id,
    revision: 0,
    tag,
    note,
    confidence,
    claimId: null,
    approved: false,
    member,
    origin: null,
    anchor: { start, end, ...describe(text, { start, end }), status: 'exact', score: 1 },
    createdAt: at,
    updatedAt: at,
  }
}
