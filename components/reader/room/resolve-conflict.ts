import type { Work, WorkStep } from '@/lib/core/annotation/work'
import type { Conflict } from '@/lib/core/annotation/work-queue'
import type { Failure } from '@/lib/core/result'
import type { AnnotationView } from '@/lib/schema/annotation'

export type Choice = 'mine' | 'theirs'

/** The conflict behind a refused step, when the server told which change met another state, and which one. */
export function conflictOf(step: WorkStep, { code, field, current, message }: Failure): Conflict | undefined {
  if (code !== 'conflict' || step.work.kind !== 'annotations' || !isAnnotation(current)) return undefined
  const index = /^changes\.(\d+)\./.exec(field ?? '')?.[1]
  const change = index === undefined ? undefined : step.work.changes[Number(index)]
  if (!change) return undefined
  return { step, annotationId: change.id, theirs: current, message }
}

/**
 * The work that carries a choice out: mine is the same list based on what is stored now; theirs is the list without
 * the one change, which may leave nothing to do.
 */
export function resolveConflict({ step, annotationId, theirs }: Conflict, choice: Choice): Work | undefined {
  if (step.work.kind !== 'annotations') return undefined
  const changes = step.work.changes.flatMap((change) => {
    if (change.id !== annotationId || change.op === 'create') return [change]
    return choice === 'theirs' || !theirs ? [] : [{ ...change, revision: theirs.revision }]
  })
  return changes.length > 0 ? { kind: 'annotations', changes } : undefined
}

/** The server sends the stored annotation as its list does; this tells it from other things a conflict may carry. */
function isAnnotation(current: unknown): current is AnnotationView {
  return typeof current === 'object' && current !== null && 'anchor' in current && 'revision' in current
}
