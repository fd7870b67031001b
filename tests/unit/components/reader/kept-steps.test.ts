import { describe, expect, it } from 'vitest'
import { inOtherVersion, readKeptSteps } from '@/components/reader/room/kept-steps'
import type { Work, WorkStep } from '@/lib/core/annotation/work'

const ID = '0198c0de-0000-7000-8000-000000000001'

function stepOf(work: Work): WorkStep {
  return { key: 'k', operationId: 'o', label: 'Tagged', work }
}

const CREATION = { op: 'create' as const, id: ID, start: 0, end: 4, tag: 'fact' }
const CHANGE = { op: 'update' as const, id: ID, revision: 2, set: { note: 'Why?' } }
const DELETION: Work = { kind: 'evidence', op: 'delete', evidence: { id: ID, revision: 1, claimId: ID } }
const ANCHOR = { start: 0, end: 4, exact: 'Word', prefix: '', suffix: '', status: 'moved' as const, score: 1 }

describe('the work that a browser kept', () => {
  it.each<Work>([
    { kind: 'annotations', changes: [CREATION, CHANGE, { op: 'delete', id: ID, revision: 3 }] },
    { kind: 'correct', edit: 'split', at: 7 },
    { kind: 'withdraw', editId: null, of: 'k', correction: { edit: 'merge', at: 7 } },
    DELETION,
    {
      kind: 'decision',
      op: 'decide',
      verdict: { id: ID, revision: 4, claimId: ID },
      decision: { outcome: 'approve', comment: null, dossier: 'a'.repeat(64), confirm: true },
    },
    { kind: 'placing', placing: { id: ID, revision: 1, to: ANCHOR } },
  ])('is read as it was: $kind', (work) => {
    const copy = { versionId: 'v1', steps: [stepOf(work)] }
    // As text: sent again under the same key, it has to be the same request to the byte.
    expect(JSON.stringify(readKeptSteps(structuredClone(copy)))).toBe(JSON.stringify(copy))
  })

  it('is not read in a shape that is not known', () => {
    expect(readKeptSteps({ versionId: 'v1', steps: [{ key: 'k' }] })).toBeUndefined()
    expect(readKeptSteps(undefined)).toBeUndefined()
  })

  it('loses in another version only the steps that name a position in the old text', () => {
    const both = stepOf({ kind: 'annotations', changes: [CREATION, CHANGE] })
    const cut = stepOf({ kind: 'correct', edit: 'split', at: 7 })
    const deletion = stepOf(DELETION)
    expect(inOtherVersion([both, cut, deletion])).toEqual({
      sent: [{ ...both, key: 'k again', work: { kind: 'annotations', changes: [CHANGE] } }, deletion],
      left: [both, cut],
    })
  })
})
