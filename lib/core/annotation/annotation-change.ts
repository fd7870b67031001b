import type {
  AnnotationChange,
  AnnotationChangeResult,
  AnnotationFields,
} from '@/lib/schema/annotation-change'

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
