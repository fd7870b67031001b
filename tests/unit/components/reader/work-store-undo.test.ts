import { describe, expect, it } from 'vitest'
import { createClaimLog } from '@/components/reader/features/claims/create-claim-log'
import { createWorkStore } from '@/components/reader/room/work-store'
import { ok } from '@/lib/core/result'
import type { AnnotationChange } from '@/lib/schema/annotation-change'
import { translating } from '@/tests/factories/translating'
import { annotationOf, ME, TEXT } from '@/tests/unit/core/annotation/annotation-examples'
import { verdictOf } from '@/tests/unit/core/annotation/verdict-example'
import { UNUSED_ROOM_API } from './room-api-example'
import { CLAIM } from '@/tests/unit/core/annotation/claim-example'

const t = translating('reader')

/** A server that writes down what it is asked, and counts the revisions of one verdict. */
function createRoom() {
  const requests: string[] = []
  let revision = 3
  const moved = (op: string) => (verdict: { id: string; revision: number }) => {
    requests.push(`${op} ${verdict.id} at ${verdict.revision}`)
    revision = verdict.revision + 1
    return Promise.resolve(ok(verdictOf(op === 'submit' ? 'submitted' : 'draft', { revision })))
  }
  const item = annotationOf(0)
  let keys = 0
  const store = createWorkStore({
    api: {
      ...UNUSED_ROOM_API,
      withdrawVerdict: moved('withdraw'),
      submitVerdict: moved('submit'),
      decideVerdict: (verdict, { outcome, dossier = 'none' }) => moved(`${outcome} on ${dossier}`)(verdict),
      removeEvidence: ({ id }) => {
        requests.push(`delete ${id}`)
        return Promise.resolve(ok(undefined))
      },
      changeAnnotations: (changes: readonly AnnotationChange[]) => {
        requests.push(...changes.map(({ op, id }) => `${op} ${id}`))
        const results = changes.map(({ op, id }) => ({
          id,
          revision: 2,
          annotation: op === 'delete' ? null : { ...item, id, revision: 2 },
        }))
        return Promise.resolve(ok({ results, revision: 1 }))
      },
    },
    text: TEXT,
    member: ME,
    newId: () => `k${String(++keys)}`,
    now: () => item.createdAt,
    onSentences: () => undefined,
    onSaved: () => undefined,
    onRefused: () => undefined,
  })
  store.load({ items: [item], revision: 0 })
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (store.getSnapshot().queue.waiting.length === 0) resolve()
      }
      store.subscribe(look)
      look()
    })
  const log = createClaimLog(store, t, translating('claim'))
  const tag = (): void =>
    store.perform('tagged', {
      kind: 'annotations',
      changes: [{ op: 'create', id: 'n', start: 0, end: 3, tag: 'fact' }],
    })
  return { store, requests, settled, log, tag }
}

const EVIDENCE = {
  id: 'e1',
  revision: 1,
  claimId: 'c1',
  stance: 'supports' as const,
  excerpt: null,
  locator: null,
  note: null,
  member: ME,
  source: {
    id: 's1',
    revision: 1,
    url: null,
    title: 'A book',
    author: null,
    publisher: null,
    publishedOn: null,
    accessedOn: null,
  },
  createdAt: '2026-01-01T00:00:00.000Z',
}

describe('undo', () => {
  it('after a decision withdraws it; redo decides on the same dossier again, at the next revision', async () => {
    const { store, requests, settled, log } = createRoom()
    const decision = { outcome: 'approve' as const, dossier: 'seen' }
    log.onDecided({ claim: CLAIM, verdict: verdictOf('approved', { revision: 7 }), decision })
    expect(store.undo()).toEqual({ done: 'Approved: “It opened.”' })
    await settled()
    expect(store.redo()).toEqual({ done: 'Approved: “It opened.”' })
    await settled()
    expect(requests).toEqual(['withdraw on none v1 at 7', 'approve on seen v1 at 8'])
  })

  it('after withdrawing a decision decides again', async () => {
    const { store, requests, settled, log } = createRoom()
    const decision = { outcome: 'approve' as const, dossier: 'seen' }
    log.onDecisionWithdrawn({ claim: CLAIM, verdict: verdictOf('approved', { revision: 7 }), decision })
    await settled()
    expect(store.undo()).toEqual({ done: t('change.decisionWithdrawn', { quote: '“It opened.”' }) })
    await settled()
    expect(requests).toEqual(['withdraw on none v1 at 7', 'approve on seen v1 at 8'])
  })

  it('after a submission withdraws the verdict, and leaves the annotation; redo submits it again', async () => {
    const { store, requests, settled, log, tag } = createRoom()
    tag()
    log.onVerdictSubmitted(CLAIM, verdictOf('submitted'))
    expect(store.undo()).toEqual({ done: t('change.verdictSubmitted', { quote: '“It opened.”' }) })
    await settled()
    expect(requests).toEqual(['create n', 'withdraw v1 at 3'])
    store.redo()
    await settled()
    store.undo()
    await settled()
    expect(requests.slice(2)).toEqual(['submit v1 at 4', 'withdraw v1 at 5'])
  })

  it('after a source was added deletes it', async () => {
    const { store, requests, settled, log, tag } = createRoom()
    tag()
    log.onEvidenceAdded(EVIDENCE)
    store.undo()
    await settled()
    expect(requests).toEqual(['create n', 'delete e1'])
  })

  it.each([
    [
      'a verdict was edited',
      'final.verdictEdited',
      (log: ReturnType<typeof createClaimLog>) => log.onVerdictEdited(CLAIM),
    ],
    [
      'a claim was reworded',
      'final.reworded',
      (log: ReturnType<typeof createClaimLog>) => log.onReworded(CLAIM),
    ],
    [
      'a source was edited',
      'final.evidenceEdited',
      (log: ReturnType<typeof createClaimLog>) => log.onEvidenceEdited(EVIDENCE),
    ],
  ] as const)('after %s says that it cannot, each time, and undoes nothing older', async (_, reason, act) => {
    const { store, requests, settled, log, tag } = createRoom()
    tag()
    act(log)
    act(log)
    expect([store.undo(), store.undo()]).toEqual([{ refused: t(reason) }, { refused: t(reason) }])
    await settled()
    expect(requests).toEqual(['create n'])
    expect(store.getSnapshot().queue.undo).toHaveLength(2)
  })

  it('of what came after it undoes that, and stops there', () => {
    const { store, log, tag } = createRoom()
    log.onVerdictEdited(CLAIM)
    tag()
    expect(store.undo()).toEqual({ done: 'tagged' })
    expect(store.undo()).toEqual({ refused: t('final.verdictEdited') })
  })

  it('of a removal that withdrew a verdict brings both back, and redo takes both away', async () => {
    const { store, requests, settled } = createRoom()
    store.perform(
      'removed',
      { kind: 'verdict', op: 'withdraw', verdict: { id: 'v1', revision: 3, claimId: 'c1' } },
      { kind: 'annotations', changes: [{ op: 'delete', id: 'a0', revision: 1 }] },
    )
    expect(store.undo()).toEqual({ done: 'removed' })
    await settled()
    expect(requests).toEqual(['withdraw v1 at 3', 'delete a0', 'restore a0', 'submit v1 at 4'])
    expect(store.undo()).toBeUndefined()
    expect(store.redo()).toEqual({ done: 'removed' })
    await settled()
    expect(requests.slice(4)).toEqual(['withdraw v1 at 5', 'delete a0'])
  })
})
