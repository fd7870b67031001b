import { expect, test } from 'vitest'
import type { RoomApi } from '@/components/reader/room/room-api'
import { createWorkStore, type WorkStore } from '@/components/reader/room/work-store'
import { evidenceLeaving } from '@/lib/core/annotation/evidence-leaving'
import type { Work } from '@/lib/core/annotation/work'
import { fail, ok, type Failure } from '@/lib/core/result'
import type { EvidenceView } from '@/lib/schema/claim'
import { ME } from '@/tests/unit/core/annotation/annotation-examples'
import { UNUSED_ROOM_API } from './room-api-example'

const EVIDENCE: EvidenceView = {
  id: 'e1',
  revision: 4,
  claimId: 'c1',
  stance: 'supports',
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
const DELETION: Work = {
  kind: 'evidence',
  op: 'delete',
  evidence: { id: EVIDENCE.id, revision: EVIDENCE.revision, claimId: EVIDENCE.claimId },
}

/** A server that holds one piece of evidence, and a store before it. `failNext` makes one request fail. */
function createRoom() {
  const stored = { revision: EVIDENCE.revision, deleted: false }
  const refused: Failure[] = []
  const requests: string[] = []
  let failure: Failure | undefined

  function takeFailure(): Failure | undefined {
    const taken = failure
    failure = undefined
    return taken
  }

  const api: RoomApi = {
    ...UNUSED_ROOM_API,
    removeEvidence: ({ id, revision }) => {
      requests.push(`delete ${id} at ${String(revision)}`)
      const failed = takeFailure()
      if (failed) return Promise.resolve({ ok: false, failure: failed })
      if (stored.deleted) return Promise.resolve(fail('not_found', 'This evidence was not found.'))
      if (revision !== stored.revision) return Promise.resolve(fail('conflict', 'Somebody changed this.'))
      Object.assign(stored, { deleted: true, revision: revision + 1 })
      return Promise.resolve(ok(undefined))
    },
    restoreEvidence: (id) => {
      requests.push(`restore ${id}`)
      Object.assign(stored, { deleted: false, revision: stored.revision + 1 })
      return Promise.resolve(ok({ ...EVIDENCE, revision: stored.revision }))
    },
  }
  let keys = 0
  const store = createWorkStore({
    api,
    text: '',
    member: ME,
    newId: () => `k${String(++keys)}`,
    now: () => EVIDENCE.createdAt,
    onSentences: () => undefined,
    onSaved: () => undefined,
    onRefused: (_step, refusal) => refused.push(refusal),
  })
  return { store, stored, refused, requests, failNext: (next: Failure) => (failure = next) }
}

/** Until nothing waits to be sent, or sending has stopped. */
async function settled(store: WorkStore): Promise<void> {
  const { waiting, stalled } = store.getSnapshot().queue
  if (waiting.length === 0 || stalled) return
  await new Promise<void>((resolve) => {
    const leave = store.subscribe(() => {
      const { queue } = store.getSnapshot()
      if (queue.waiting.length > 0 && !queue.stalled) return
      leave()
      resolve()
    })
  })
}

function leaving(store: WorkStore): string[] {
  return [...evidenceLeaving(store.getSnapshot().queue.waiting)]
}

test('deleted evidence is brought back by undo, and deleted again by redo', async () => {
  const { store, stored, requests, refused } = createRoom()
  store.perform('Evidence deleted: A book', DELETION)
  expect(leaving(store)).toEqual(['e1'])
  await settled(store)
  expect(stored.deleted).toBe(true)

  expect(store.undo()).toEqual({ done: 'Evidence deleted: A book' })
  await settled(store)
  expect(stored.deleted).toBe(false)

  expect(store.redo()).toEqual({ done: 'Evidence deleted: A book' })
  await settled(store)
  expect(stored.deleted).toBe(true)
  expect(requests).toEqual(['delete e1 at 4', 'restore e1', 'delete e1 at 6'])
  expect(refused).toEqual([])
})

test('evidence deleted and brought back before the server has answered shows all the while', async () => {
  const { store, stored } = createRoom()
  store.perform('Evidence deleted: A book', DELETION)
  store.undo()
  expect(leaving(store)).toEqual([])
  await settled(store)
  expect(stored.deleted).toBe(false)
})

test('a deletion whose answer was lost is sent again and counts as done', async () => {
  const { store, stored, refused, failNext } = createRoom()
  stored.deleted = true
  failNext({ code: 'unavailable', message: 'The network is gone.' })
  store.perform('Evidence deleted: A book', DELETION)
  await settled(store)
  expect(leaving(store)).toEqual(['e1'])
  store.retry()
  await settled(store)
  expect(leaving(store)).toEqual([])
  expect(refused).toEqual([])
})

test('a deletion that the server refuses is rolled back and cannot be undone', async () => {
  const { store, stored, refused } = createRoom()
  stored.revision = 9
  store.perform('Evidence deleted: A book', DELETION)
  await settled(store)
  expect(refused.map(({ code }) => code)).toEqual(['conflict'])
  expect(leaving(store)).toEqual([])
  expect(store.undo()).toBeUndefined()
})
