import { beforeEach, expect, it } from 'vitest'
import { workspaceView } from '@/lib/schema/workspace'
import { send } from '@/tests/factories/api'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset } = useDatabase()
let desk: Desk

beforeEach(async () => {
  await reset()
  desk = await createDesk()
})

function keep(person: Person, roomKeys: unknown) {
  return send(person, 'PATCH /account', { body: { roomKeys } })
}

async function keysOf(person: Person): Promise<unknown> {
  const { text } = await send(person, 'GET /')
  return workspaceView.parse(JSON.parse(text)).me.roomKeys
}

it('keeps the keys of one member apart from those of another', async () => {
  const keys = { 'moving.next': { key: 'b' }, 'annotations.note': null }
  const answer = await keep(desk.reviewer, keys)
  expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { roomKeys: keys }])
  expect(await keysOf(desk.reviewer)).toEqual(keys)
  expect(await keysOf(desk.editor)).toEqual({})
})

it('lets a viewer choose keys too, and resets them all', async () => {
  await keep(desk.viewer, { 'moving.next': { key: 'F2' } })
  expect(await keysOf(desk.viewer)).toEqual({ 'moving.next': { key: 'F2' } })
  expect((await keep(desk.viewer, {})).status).toBe(200)
  expect(await keysOf(desk.viewer)).toEqual({})
})

it('leaves the keys alone when something else of the account changes', async () => {
  await keep(desk.reviewer, { 'moving.next': { key: 'b' } })
  await send(desk.reviewer, 'PATCH /account', { body: { singleKeys: false } })
  expect(await keysOf(desk.reviewer)).toEqual({ 'moving.next': { key: 'b' } })
})

it.each<[string, unknown]>([
  ['two commands with one key', { 'moving.next': { key: 'b' }, 'annotations.note': { key: 'B' } }],
  ['a key that another command has', { 'moving.next': { key: 'k' } }],
  ['a key that another command always has', { 'moving.next': { key: 'Escape' } }],
  ['a key of the browser', { 'moving.next': { key: 't', mod: true } }],
  ['text in place of a key', { 'moving.next': 'b' }],
  ['an empty key', { 'moving.next': { key: '' } }],
  ['an unknown modifier', { 'moving.next': { key: 'b', hyper: true } }],
  ['a list', [{ key: 'b' }]],
])('refuses %s, and keeps what was there', async (_, keys) => {
  await keep(desk.reviewer, { 'moving.previous': { key: 'w' }, 'moving.next': { key: 'e' } })
  const before = await keysOf(desk.reviewer)
  // Without the choice for the other command, whose key is then the one that Stet gives.
  const answer = await keep(desk.reviewer, keys)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('roomKeys')
  expect(await keysOf(desk.reviewer)).toEqual(before)
})

it('keeps nothing for a command that there is not', async () => {
  const answer = await keep(desk.reviewer, { 'moving.gone': { key: 'b' }, 'moving.next': { key: 'b' } })
  expect(answer.status).toBe(200)
  expect(await keysOf(desk.reviewer)).toEqual({ 'moving.next': { key: 'b' } })
})

it('reads what another version has stored, and leaves out what it does not know', async () => {
  await wholeDatabase().user.updateMany({
    data: {
      roomKeys: { 'moving.gone': { key: 'q' }, 'moving.next': { key: 'n' }, 'history.undo': 'Hyper+U' },
    },
  })
  expect(await keysOf(desk.reviewer)).toEqual({ 'moving.next': { key: 'n' }, 'annotations.note': null })
})
