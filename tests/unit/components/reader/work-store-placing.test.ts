import { expect, test } from 'vitest'
import type { RoomApi } from '@/components/reader/room/room-api'
import { createWorkStore, type WorkStore } from '@/components/reader/room/work-store'
import { anchorNowhere, anchorOn, placementOf, type Placement } from '@/lib/core/annotation/placing'
import { fail, ok } from '@/lib/core/result'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, ME, SENTENCES, TEXT } from '@/tests/unit/core/annotation/annotation-examples'
import { UNUSED_ROOM_API } from './room-api-example'

const OLD_WORDS = 'Nobody had counted any cars.'

function unsure(): AnnotationView {
  const item = annotationOf(2)
  return { ...item, anchor: { ...item.anchor, status: 'fuzzy', score: 0.6, was: OLD_WORDS } }
}

/** A server with one unsure annotation, as it keeps its old words, and a store before it. */
function createRoom({ refuses = false } = {}) {
  const asked: { to: Placement; revision: number }[] = []
  const refused: string[] = []
  let stored = unsure()
  const api: RoomApi = {
    ...UNUSED_ROOM_API,
    placeAnnotation: ({ revision, to }) => {
      asked.push({ to: placementOf(to), revision })
      if (refuses || revision !== stored.revision)
        return Promise.resolve(fail('conflict', 'This annotation has changed since you opened it.'))
      stored = { ...stored, revision: revision + 1, anchor: to }
      return Promise.resolve(ok(stored))
    },
  }
  let keys = 0
  const store = createWorkStore({
    api,
    text: TEXT,
    member: ME,
    newId: () => `k${String(++keys)}`,
    now: () => stored.createdAt,
    onSentences: () => undefined,
    onSaved: () => undefined,
    onRefused: (_step, { message }) => refused.push(message),
  })
  store.load({ items: [stored], revision: 1 })
  return { store, asked, refused }
}

function anchorIn(store: WorkStore) {
  return store.getSnapshot().annotations[0]?.anchor
}

async function settled(store: WorkStore): Promise<void> {
  while (store.getSnapshot().queue.waiting.length > 0) await Promise.resolve()
}

test('a yes shows at once, and undo brings the doubt back with the old words', async () => {
  const { store, asked } = createRoom()
  const sentence = SENTENCES[2]
  if (!sentence) throw new Error('The example has three sentences.')
  const { id, revision } = unsure()
  store.perform('Confirmed', { kind: 'placing', placing: { id, revision, to: anchorOn(TEXT, sentence) } })
  expect(anchorIn(store)?.status).toBe('moved')
  await settled(store)

  expect(store.undo()).toEqual({ done: 'Confirmed' })
  expect(anchorIn(store)).toMatchObject({ status: 'fuzzy', was: OLD_WORDS, start: sentence.start })
  await settled(store)

  expect(store.redo()).toEqual({ done: 'Confirmed' })
  await settled(store)
  expect(anchorIn(store)?.status).toBe('moved')
  const { start, end } = sentence
  expect(asked).toEqual([
    { to: { start, end, status: 'moved' }, revision: 1 },
    { to: { start, end, status: 'fuzzy' }, revision: 2 },
    { to: { start, end, status: 'moved' }, revision: 3 },
  ])
})

test('a no, taken back before the server has answered, leaves it where it was', async () => {
  const { store, asked } = createRoom()
  const { id, revision, anchor } = unsure()
  store.perform('Taken out', { kind: 'placing', placing: { id, revision, to: anchorNowhere(anchor) } })
  expect(anchorIn(store)).toMatchObject({ start: null, exact: OLD_WORDS, status: 'orphaned' })
  store.undo()
  expect(anchorIn(store)).toEqual(anchor)
  await settled(store)
  expect(asked.map(({ revision }) => revision)).toEqual([1, 2])
  expect(anchorIn(store)).toEqual(anchor)
})

test('what the server refuses is as it was before, and undo has nothing to take back', async () => {
  const { store, refused } = createRoom({ refuses: true })
  const { id, revision, anchor } = unsure()
  store.perform('Taken out', { kind: 'placing', placing: { id, revision, to: anchorNowhere(anchor) } })
  await settled(store)
  expect(refused).toEqual(['This annotation has changed since you opened it.'])
  expect(anchorIn(store)).toEqual(anchor)
  expect(store.undo()).toBeUndefined()
})

test('a list older than what is known is not taken, and says so', () => {
  const { store } = createRoom()
  const newer = annotationOf(1)
  expect(store.load({ items: [newer], revision: 3 })).toBe(true)
  expect(store.load({ items: [], revision: 2 })).toBe(false)
  expect(store.getSnapshot().annotations.map(({ id }) => id)).toEqual([newer.id])
})
