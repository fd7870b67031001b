// @vitest-environment jsdom
import { act, createElement as h } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useOwnKeys } from '@/components/shortcuts/use-own-keys'
import type { KeyedCommand } from '@/lib/core/keyboard/room-keys'
import type { Key, OwnKeys } from '@/lib/schema/room-keys'

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
const given = vi.fn<(command: KeyedCommand, key: Key | null) => void>()

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
async function answer(index: number, isStored: 'stored' | 'refused'): Promise<void> {
  await vi.waitFor(() => expect(server.sent.length).toBeGreaterThan(index))
  await act(async () => {
    server.sent[index]?.answer(isStored === 'stored')
    // What waits for the answer goes on in later turns.
    await new Promise((resolve) => setTimeout(resolve))
  })
}

async function attempt(command: KeyedCommand, key: Key): Promise<void> {
  await act(async () => {
    keys.attempt(command, key)
    await Promise.resolve()
  })
}

function bodies(): OwnKeys[] {
  return server.sent.map(({ roomKeys }) => roomKeys)
}

it('stores one choice after the other, each with those before it', async () => {
  await attempt('moving.next', { key: 'w' })
  await attempt('annotations.note', { key: 'e' })
  expect(bodies()).toEqual([{ 'moving.next': { key: 'w' } }])
  expect(keys.own).toEqual({})
  await answer(0, 'stored')
  const both = { 'moving.next': { key: 'w' }, 'annotations.note': { key: 'e' } }
  expect(bodies().slice(1)).toEqual([both])
  await answer(1, 'stored')
  expect(keys.own).toEqual(both)
  expect(given.mock.calls).toEqual([
    ['moving.next', { key: 'w' }],
    ['annotations.note', { key: 'e' }],
  ])
})

it('judges a choice by those that are still on their way', async () => {
  await attempt('moving.next', { key: 'w' })
  await attempt('annotations.note', { key: 'w' })
  expect(keys.editing?.refused?.clash).toEqual({ kind: 'taken', command: 'moving.next' })
  expect(server.sent).toHaveLength(1)
})

it('goes on without a choice that was not stored, and forgets none of the others', async () => {
  await attempt('moving.next', { key: 'w' })
  await attempt('annotations.note', { key: 'e' })
  await answer(0, 'refused')
  expect(bodies().slice(1)).toEqual([{ 'annotations.note': { key: 'e' } }])
  // Its key is free again; that of the choice on its way is not.
  await attempt('claims.source', { key: 'e' })
  expect(keys.editing?.refused?.clash).toEqual({ kind: 'taken', command: 'annotations.note' })
  await attempt('claims.source', { key: 'w' })
  await answer(1, 'stored')
  await answer(2, 'stored')
  const both = { 'annotations.note': { key: 'e' }, 'claims.source': { key: 'w' } }
  expect(bodies().at(-1)).toEqual(both)
  expect([keys.own, keys.busy]).toEqual([both, false])
  expect(given.mock.calls.map(([command]) => command)).toEqual(['annotations.note', 'claims.source'])
})
