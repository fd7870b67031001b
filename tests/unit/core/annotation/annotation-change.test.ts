import { describe, expect, it } from 'vitest'
import { invertChanges } from '@/lib/core/annotation/annotation-change'
import type {
  AnnotationChange,
  AnnotationChangeResult,
  AnnotationFields,
} from '@/lib/schema/annotation-change'

const BEFORE: AnnotationFields = { tag: 'fact', note: 'old', confidence: 40 }

function inverse(changes: AnnotationChange[], results: AnnotationChangeResult[] = []): AnnotationChange[] {
  return invertChanges(changes, (id) => (id === 'a' ? BEFORE : undefined), results)
}

function result(id: string, revision: number): AnnotationChangeResult {
  return { id, revision, annotation: null }
}

describe('the inverse', () => {
  it.each<[string, AnnotationChange, AnnotationChange]>([
    [
      'of making one deletes it',
      { op: 'create', id: 'a', start: 0, end: 3, tag: 'fact' },
      { op: 'delete', id: 'a', revision: 7 },
    ],
    [
      'of bringing one back deletes it',
      { op: 'restore', id: 'a', revision: 6 },
      { op: 'delete', id: 'a', revision: 7 },
    ],
    [
      'of deleting brings back',
      { op: 'delete', id: 'a', revision: 6 },
      { op: 'restore', id: 'a', revision: 7 },
    ],
  ])('%s, on the revision that it led to', (_what, change, expected) => {
    expect(inverse([change], [result('a', 7)])).toEqual([expected])
  })

  it.each<[Partial<AnnotationFields>, Partial<AnnotationFields>]>([
    [{ tag: 'opinion' }, { tag: 'fact' }],
    [{ note: null }, { note: 'old' }],
    [{ confidence: 90 }, { confidence: 40 }],
    [
      { tag: 'opinion', note: 'new' },
      { tag: 'fact', note: 'old' },
    ],
    [{ tag: 'opinion', note: 'new', confidence: null }, BEFORE],
    [{}, {}],
  ])('of setting %j sets %j, and touches nothing else', (set, expected) => {
    const change: AnnotationChange = { op: 'update', id: 'a', revision: 6, set }
    expect(inverse([change], [result('a', 7)])).toEqual([
      { op: 'update', id: 'a', revision: 7, set: expected },
    ])
  })

  it('of an update of something that nobody knew before sets nothing', () => {
    const change: AnnotationChange = { op: 'update', id: 'unknown', revision: 6, set: { tag: 'fact' } }
    expect(inverse([change])).toEqual([{ op: 'update', id: 'unknown', revision: 1, set: {} }])
  })

  it('rests on the first revision while there is no answer', () => {
    expect(inverse([{ op: 'create', id: 'a', start: 0, end: 3, tag: 'fact' }])).toEqual([
      { op: 'delete', id: 'a', revision: 1 },
    ])
  })

  it('of a list is done backwards, each on its own revision', () => {
    const changes: AnnotationChange[] = [
      { op: 'delete', id: 'a', revision: 1 },
      { op: 'create', id: 'b', start: 0, end: 3, tag: 'fact' },
    ]
    expect(inverse(changes, [result('a', 2), result('b', 9)])).toEqual([
      { op: 'delete', id: 'b', revision: 9 },
      { op: 'restore', id: 'a', revision: 2 },
    ])
    expect(changes.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
