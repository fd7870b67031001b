import { describe, expect, it } from 'vitest'
import type { RoomApi } from '@/components/reader/room/room-api'
import { sendStep } from '@/components/reader/room/send-step'
import type { Work } from '@/lib/core/annotation/work'
import { fail, ok, type FailureCode } from '@/lib/core/result'
import { annotationOf } from '@/tests/unit/core/annotation/annotation-examples'
import { UNUSED_ROOM_API } from './room-api-example'

function send(api: Partial<RoomApi>, work: Work) {
  return sendStep(
    { ...UNUSED_ROOM_API, ...api },
    { key: 'key', operationId: 'operation', label: 'label', work },
  )
}

const REF = { id: 'e1', revision: 2, claimId: 'c1' }

describe('a step', () => {
  it('of annotation changes goes with its key, so that sending it twice is harmless', async () => {
    const answer = ok({ results: [{ id: 'a0', revision: 2, annotation: null }], revision: 9 })
    const keys: string[] = []
    const sent = await send(
      {
        changeAnnotations: (_, key) => {
          keys.push(key)
          return Promise.resolve(answer)
        },
      },
      { kind: 'annotations', changes: [] },
    )
    expect([sent, keys]).toEqual([answer, ['key']])
  })

  it('whose key the server has from the same work in another form goes again under its own', async () => {
    const answer = ok({ results: [], revision: 9 })
    const keys: string[] = []
    const sent = await send(
      {
        changeAnnotations: (_, key) => {
          keys.push(key)
          const known = fail('invalid', 'This key was used.', { field: 'Idempotency-Key' })
          return Promise.resolve(keys.length === 1 ? known : answer)
        },
      },
      { kind: 'annotations', changes: [] },
    )
    expect([sent, keys]).toEqual([answer, ['key', 'key again']])
  })

  it('that corrects sentences brings back the new ones, and the id to withdraw it by', async () => {
    const sentences = [{ ordinal: 0, start: 0, end: 3 }]
    const sent = await send(
      {
        correctSentence: () => Promise.resolve(ok({ edit: { id: 'edit', kind: 'split', at: 2 }, sentences })),
      },
      { kind: 'correct', edit: 'split', at: 2 },
    )
    expect(sent).toEqual(ok({ results: [], editId: 'edit', sentences }))
  })

  it('that withdraws a correction needs its id', async () => {
    const correction = { edit: 'split', at: 2 } as const
    const work: Work = { kind: 'withdraw', editId: 'edit', of: 'earlier', correction }
    const asked: string[] = []
    const api: Partial<RoomApi> = {
      withdrawCorrection: (id) => {
        asked.push(id)
        return Promise.resolve(ok({ sentences: [] }))
      },
    }
    expect(await send(api, work)).toEqual(ok({ results: [], sentences: [] }))
    expect(asked).toEqual(['edit'])
    await expect(send(api, { ...work, editId: null })).rejects.toThrow()
  })

  it('that places an annotation brings it back', async () => {
    const placed = annotationOf(0, { revision: 5 })
    const work: Work = { kind: 'placing', placing: { id: 'a0', revision: 4, to: placed.anchor } }
    expect(await send({ placeAnnotation: () => Promise.resolve(ok(placed)) }, work)).toEqual(
      ok({ results: [{ id: 'a0', revision: 5, annotation: placed }] }),
    )
  })

  it.each<[FailureCode, boolean]>([
    ['not_found', true],
    ['conflict', false],
    ['unavailable', false],
  ])('that removes evidence and fails with %s is done: %s', async (code, done) => {
    const removed = await send(
      { removeEvidence: () => Promise.resolve(fail(code, 'No.')) },
      { kind: 'evidence', op: 'delete', evidence: REF },
    )
    expect(removed.ok).toBe(done)
  })

  it('that the server refuses stays refused', async () => {
    const refusal = fail('conflict', 'Changed in the meantime.')
    const refusing: Partial<RoomApi> = {
      correctSentence: () => Promise.resolve(refusal),
      withdrawCorrection: () => Promise.resolve(refusal),
      placeAnnotation: () => Promise.resolve(refusal),
      restoreEvidence: () => Promise.resolve(refusal),
    }
    const correction = { edit: 'split', at: 2 } as const
    const works: Work[] = [
      { kind: 'correct', ...correction },
      { kind: 'withdraw', editId: 'edit', of: 'earlier', correction },
      { kind: 'placing', placing: { id: 'a0', revision: 4, to: annotationOf(0).anchor } },
      { kind: 'evidence', op: 'restore', evidence: REF },
    ]
    for (const work of works) expect(await send(refusing, work)).toEqual(refusal)
  })
})
