import { describe, expect, it } from 'vitest'
import { anchorNowhere } from '@/lib/core/annotation/placing'
import { invertStep, rebaseStep, type Learned, type Work, type WorkStep } from '@/lib/core/annotation/work'
import { annotationOf } from './annotation-examples'

const ITEM = annotationOf(0, { id: 'a', note: 'old' })
const NOWHERE = anchorNowhere(ITEM.anchor)
const EVIDENCE = { id: 'e', revision: 3, claimId: 'c' }

function step(work: Work): WorkStep {
  return { key: 'key', operationId: 'operation', label: 'Tag', work }
}

function inverseOf(work: Work): WorkStep {
  return invertStep(step(work), 'back', (id) => (id === 'a' ? ITEM : undefined))
}

describe('taking a step back', () => {
  it.each<[string, Work, Work]>([
    [
      'a new annotation is deleted',
      { kind: 'annotations', changes: [{ op: 'create', id: 'a', start: 0, end: 3, tag: 'fact' }] },
      { kind: 'annotations', changes: [{ op: 'delete', id: 'a', revision: 0 }] },
    ],
    [
      'a changed one gets its old note',
      { kind: 'annotations', changes: [{ op: 'update', id: 'a', revision: 4, set: { note: 'new' } }] },
      { kind: 'annotations', changes: [{ op: 'update', id: 'a', revision: 4, set: { note: 'old' } }] },
    ],
    [
      'a correction of the sentences is withdrawn, once its id is known',
      { kind: 'correct', edit: 'split', at: 9 },
      { kind: 'withdraw', editId: null, of: 'key', correction: { edit: 'split', at: 9 } },
    ],
    [
      'a withdrawn correction is made again',
      { kind: 'withdraw', editId: 'x', of: 'before', correction: { edit: 'merge', at: 9 } },
      { kind: 'correct', edit: 'merge', at: 9 },
    ],
    [
      'deleted evidence comes back',
      { kind: 'evidence', op: 'delete', evidence: EVIDENCE },
      { kind: 'evidence', op: 'restore', evidence: EVIDENCE },
    ],
    [
      'evidence that came back is deleted',
      { kind: 'evidence', op: 'restore', evidence: EVIDENCE },
      { kind: 'evidence', op: 'delete', evidence: EVIDENCE },
    ],
    [
      'an annotation that was put somewhere goes back to its place',
      { kind: 'placing', placing: { id: 'a', revision: 4, to: NOWHERE } },
      { kind: 'placing', placing: { id: 'a', revision: 4, to: ITEM.anchor } },
    ],
    [
      'one of which nobody knows where it was stays',
      { kind: 'placing', placing: { id: 'unknown', revision: 4, to: NOWHERE } },
      { kind: 'placing', placing: { id: 'unknown', revision: 4, to: NOWHERE } },
    ],
  ])('%s', (_what, work, expected) => {
    expect(inverseOf(work)).toEqual({ key: 'back', operationId: 'operation', label: 'Tag', work: expected })
  })
})

describe('what an answer teaches the steps that wait', () => {
  const learned: Learned = {
    revisions: new Map([
      ['a', 8],
      ['e', 9],
    ]),
    edit: { of: 'before', id: 'x' },
  }

  it.each<[string, Work, Work]>([
    [
      'the revisions of annotations',
      {
        kind: 'annotations',
        changes: [
          { op: 'delete', id: 'a', revision: 4 },
          { op: 'restore', id: 'b', revision: 4 },
        ],
      },
      {
        kind: 'annotations',
        changes: [
          { op: 'delete', id: 'a', revision: 8 },
          { op: 'restore', id: 'b', revision: 4 },
        ],
      },
    ],
    [
      'the revision of evidence',
      { kind: 'evidence', op: 'restore', evidence: EVIDENCE },
      { kind: 'evidence', op: 'restore', evidence: { ...EVIDENCE, revision: 9 } },
    ],
    [
      'the revision of what is put somewhere',
      { kind: 'placing', placing: { id: 'a', revision: 4, to: NOWHERE } },
      { kind: 'placing', placing: { id: 'a', revision: 8, to: NOWHERE } },
    ],
    [
      'the id of the correction to withdraw',
      { kind: 'withdraw', editId: null, of: 'before', correction: { edit: 'split', at: 9 } },
      { kind: 'withdraw', editId: 'x', of: 'before', correction: { edit: 'split', at: 9 } },
    ],
  ])('is %s', (_what, work, expected) => {
    expect(rebaseStep(step(work), learned)).toEqual(step(expected))
  })

  it.each<[string, Work]>([
    [
      'a new annotation',
      { kind: 'annotations', changes: [{ op: 'create', id: 'a', start: 0, end: 3, tag: 'fact' }] },
    ],
    ['a correction', { kind: 'correct', edit: 'split', at: 9 }],
    ['evidence it was not about', { kind: 'evidence', op: 'delete', evidence: { ...EVIDENCE, id: 'other' } }],
    [
      'an annotation it was not about',
      { kind: 'placing', placing: { id: 'other', revision: 4, to: NOWHERE } },
    ],
    [
      'the withdrawal of another correction',
      { kind: 'withdraw', editId: null, of: 'other', correction: { edit: 'split', at: 9 } },
    ],
  ])('is nothing to %s', (_what, work) => {
    expect(rebaseStep(step(work), learned)).toEqual(step(work))
  })

  it('is nothing to a withdrawal where the answer was no correction’s', () => {
    const work: Work = { kind: 'withdraw', editId: null, of: 'before', correction: { edit: 'split', at: 9 } }
    expect(rebaseStep(step(work), { revisions: new Map() })).toEqual(step(work))
  })
})
