// @vitest-environment jsdom
import { act, createElement as h } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useOwnKeys } from '@/components/shortcuts/use-own-keys'
import type { OwnKeys } from '@/lib/schema/room-keys'

type Sent = { roomKeys: OwnKeys; answer: (isStored: boolean) => void }

const server = vi.hoisted(() => ({ sent: new Array<Sent>() }))

vi.mock('@/components/api/api-client', () => ({
  createApiClient:
    () =>
    (_route: unknown, { body }: { body: { roomKeys: OwnKeys } }) =>
      new Promise((resolve) => {
        server.sent.push({ ...body, answer: (isStored) => resolve(isStored ? body : undefined) })
      }),
}))
vi.mock('@/components/ui/use-change', () => ({
  useChange: () => ({ change: (call: Promise<unknown>) => call }),
}))

let root: Root
let keys: ReturnType<typeof useOwnKeys>
const given = vi.fn()

function Settings() {
  keys = useOwnKeys({ workspace: 'demo', stored: {}, onGiven: given })
  return null
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  server.sent = []
  given.mockReset()
  root = createRoot(document.createElement('div'))
  act(() => root.render(h(Settings)))
})

afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

/** The answer to a request, once it was sent. */
async function answer(index: number, isStored: boolean): Promise<void> {
  await vi.waitFor(() => expect(server.sent.length).toBeGreaterThan(index))
  await act(async () => {
    server.sent[index]?.answer(isStored)
    // What waits for the answer goes on in later turns.
    await new Promise((resolve) => setTimeout(resolve))
  })
}

function bodies(): OwnKeys[] {
  return server.sent.map(({ roomKeys }) => roomKeys)
}

it('stores one choice after the other, each with those before it', async () => {
  await act(async () => keys.attempt('moving.next', { key: 'w' }))
  await act(async () => keys.attempt('annotations.note', { key: 'e' }))
  expect(bodies()).toEqual([{ 'moving.next': { key: 'w' } }])
  expect(keys.own).toEqual({})
  await answer(0, true)
  const both = { 'moving.next': { key: 'w' }, 'annotations.note': { key: 'e' } }
  expect(bodies().slice(1)).toEqual([both])
  await answer(1, true)
  expect(keys.own).toEqual(both)
  expect(given.mock.calls).toEqual([
    ['moving.next', { key: 'w' }],
    ['annotations.note', { key: 'e' }],
  ])
})

it('judges a choice by those that are still on their way', async () => {
  await act(async () => keys.attempt('moving.next', { key: 'w' }))
  await act(async () => keys.attempt('annotations.note', { key: 'w' }))
  expect(keys.editing?.refused?.clash).toEqual({ kind: 'taken', command: 'moving.next' })
  expect(server.sent).toHaveLength(1)
})

it('goes on without a choice that was not stored, and forgets none of the others', async () => {
  await act(async () => keys.attempt('moving.next', { key: 'w' }))
  await act(async () => keys.attempt('annotations.note', { key: 'e' }))
  await answer(0, false)
  expect(bodies().slice(1)).toEqual([{ 'annotations.note': { key: 'e' } }])
  // Its key is free again; that of the choice on its way is not.
  await act(async () => keys.attempt('claims.source', { key: 'e' }))
  expect(keys.editing?.refused?.clash).toEqual({ kind: 'taken', command: 'annotations.note' })
  await act(async () => keys.attempt('claims.source', { key: 'w' }))
  await answer(1, true)
  await answer(2, true)
  expect(bodies().at(-1)).toEqual({ 'annotations.note': { key: 'e' }, 'claims.source': { key: 'w' } })
  expect(given.mock.calls.map(([command]) => command)).toEqual(['annotations.note', 'claims.source'])
})
