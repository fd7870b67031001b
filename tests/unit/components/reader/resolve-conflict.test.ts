import { describe, expect, it } from 'vitest'
import { conflictOf, resolveConflict } from '@/components/reader/room/resolve-conflict'
import type { WorkStep } from '@/lib/core/annotation/work'
import type { Failure } from '@/lib/core/result'
import { annotationOf } from '@/tests/unit/core/annotation/annotation-examples'

const STEP: WorkStep = {
  key: 'k',
  operationId: 'd',
  label: 'Two at once',
  work: {
    kind: 'annotations',
    changes: [
      { op: 'update', id: 'a0', revision: 1, set: { tag: 'opinion' } },
      { op: 'delete', id: 'a1', revision: 1 },
    ],
  },
}
const STORED = annotationOf(1, { revision: 5 })
const FAILURE: Failure = { code: 'conflict', message: '', field: 'changes.1.revision', current: STORED }

describe('a stale change', () => {
  it('is told from other failures by the stored annotation that comes with it', () => {
    expect(conflictOf(STEP, FAILURE)).toMatchObject({ annotationId: 'a1', theirs: STORED })
    expect(conflictOf(STEP, { ...FAILURE, current: undefined })).toBeUndefined()
    expect(conflictOf(STEP, { ...FAILURE, code: 'invalid' })).toBeUndefined()
    expect(conflictOf(STEP, { ...FAILURE, field: 'changes.7.revision' })).toBeUndefined()
  })

  it('goes ahead on what is stored, or is left out, with the rest of its list kept', () => {
    const conflict = conflictOf(STEP, FAILURE)
    if (!conflict) throw new Error('No conflict was found.')
    const [first, second] = STEP.work.kind === 'annotations' ? STEP.work.changes : []
    expect(resolveConflict(conflict, 'mine')).toEqual({
      kind: 'annotations',
      changes: [first, { ...second, revision: 5 }],
    })
    expect(resolveConflict(conflict, 'theirs')).toEqual({ kind: 'annotations', changes: [first] })
  })

  it('leaves nothing to do where it was alone and theirs is kept', () => {
    const work = { kind: 'annotations' as const, changes: [{ op: 'delete' as const, id: 'a1', revision: 1 }] }
    const alone = { ...STEP, work }
    const conflict = conflictOf(alone, { ...FAILURE, field: 'changes.0.revision' })
    expect(conflict && resolveConflict(conflict, 'theirs')).toBeUndefined()
  })
})
