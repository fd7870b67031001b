import type { AnnotationView } from '@/lib/schema/annotation'

/** What of an annotation its author can change. Offsets are not among it: another span is another annotation. */
export type AnnotationFields = { tag: string; note: string | null; confidence: number | null }

/**
 * One step of work on an article's annotations. Steps are sent in lists that are done whole or not at all, so that
 * tagging seven repeats is one change and one undo. Ids of new annotations are chosen by the sender.
 */
export type AnnotationChange =
  | ({ op: 'create'; id: string; start: number; end: number } & Pick<AnnotationFields, 'tag'> &
      Partial<AnnotationFields>)
  | { op: 'update'; id: string; revision: number; set: Partial<AnnotationFields> }
  | { op: 'delete'; id: string; revision: number }
  | { op: 'restore'; id: string; revision: number }

/** What a list of changes led to: each touched annotation as it is now, in the order of the changes. */
export type AnnotationChangeResult = {
  id: string
  revision: number
  /** Null once the annotation is deleted. */
  annotation: AnnotationView | null
}

/**
 * The changes that take `changes` back, last first. `before` finds an annotation as it was, `results` are the answers
 * to the changes: their revisions are the ones the inverse is based on.
 */
export function invertChanges(
  changes: readonly AnnotationChange[],
  before: (id: string) => AnnotationFields | undefined,
  results: readonly AnnotationChangeResult[],
): AnnotationChange[] {
  const revisions = new Map(results.map(({ id, revision }) => [id, revision]))
  return changes.toReversed().map((change): AnnotationChange => {
    const { id } = change
    const revision = revisions.get(id) ?? 1
    switch (change.op) {
      case 'create':
      case 'restore':
        return { op: 'delete', id, revision }
      case 'delete':
        return { op: 'restore', id, revision }
      case 'update':
        return { op: 'update', id, revision, set: fieldsLike(change.set, before(id)) }
    }
  })
}

/** The fields named in `set`, with their earlier values. */
function fieldsLike(
  set: Partial<AnnotationFields>,
  earlier: AnnotationFields | undefined,
): Partial<AnnotationFields> {
  if (!earlier) return {}
  const { tag, note, confidence } = earlier
  return {
    ...('tag' in set && { tag }),
    ...('note' in set && { note }),
    ...('confidence' in set && { confidence }),
  }
}
