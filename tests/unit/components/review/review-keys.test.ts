import { expect, it, test } from 'vitest'
import { reviewBindings, reviewCommand } from '@/components/review/review-keys'
import type { KeyPress } from '@/components/keyboard/key-press'
import type { OwnKeys } from '@/lib/schema/room-keys'

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

function meant(
  press: Partial<KeyPress> & { key: string },
  own: OwnKeys = {},
  { singleKeys } = { singleKeys: true },
) {
  return reviewCommand({ ...PLAIN, ...press }, reviewBindings({ own, singleKeys }))
}

test.each([
  ['a', {}, 'approve'],
  ['A', {}, 'approve'],
  ['x', {}, 'request_changes'],
  ['u', {}, 'undo'],
  ['j', {}, 'next'],
  ['k', {}, 'previous'],
  ['?', { shiftKey: true }, 'shortcuts'],
  ['a', { ctrlKey: true }, undefined],
  ['a', { metaKey: true }, undefined],
  ['x', { altKey: true }, undefined],
  ['U', { shiftKey: true }, undefined],
  ['q', {}, undefined],
  // Arrows scroll here.
  ['ArrowDown', {}, undefined],
])('the key %s with %j is the command %s', (key, modifiers, command) => {
  expect(meant({ ...modifiers, key })).toBe(command)
})

const OWN: OwnKeys = {
  'moving.next': { key: 'w' },
  'history.undo': { key: 'b', mod: true },
  'review.approve': { key: 'F2' },
  'review.request_changes': null,
}

test.each([
  ['w', {}, 'next'],
  ['j', {}, undefined],
  ['b', { ctrlKey: true }, 'undo'],
  ['F2', {}, 'approve'],
  ['a', {}, undefined],
  ['x', {}, undefined],
])('for a member who chose keys, %s with %j is %s', (key, modifiers, command) => {
  expect(meant({ ...modifiers, key }, OWN)).toBe(command)
})

it('leaves lone characters alone once they are switched off, and nothing else', () => {
  expect(meant({ key: 'w' }, OWN, { singleKeys: false })).toBeUndefined()
  expect(meant({ key: 'F2' }, OWN, { singleKeys: false })).toBe('approve')
  expect(meant({ key: 'b', ctrlKey: true }, OWN, { singleKeys: false })).toBe('undo')
})
