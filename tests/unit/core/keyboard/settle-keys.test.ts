import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstClash } from '@/lib/core/keyboard/key-clash'
import { KEYED_COMMANDS } from '@/lib/core/keyboard/room-keys'
import { knownKeys, settleKeys } from '@/lib/core/keyboard/settle-keys'
import { readOwnKeys, type OwnKeys } from '@/lib/schema/room-keys'

it.each<[string, OwnKeys, OwnKeys]>([
  ['good choices stay', { 'moving.next': { key: 'b' } }, { 'moving.next': { key: 'b' } }],
  ['a command of another version is left out', { 'moving.gone': { key: 'b' } }, {}],
  [
    'a choice comes before the key that a newer version gives another command',
    { 'moving.next': { key: 'n' } },
    { 'moving.next': { key: 'n' }, 'annotations.note': null },
  ],
  ['a key that is no longer to be had falls', { 'moving.next': { key: 'F5' } }, {}],
  [
    'of two that are the same, the first in the room stays',
    { 'annotations.note': { key: 'b' }, 'moving.next': { key: 'b' } },
    { 'moving.next': { key: 'b' } },
  ],
  [
    'a key chosen before review had keys stays, and review does without it',
    { 'moving.next': { key: 'a' }, 'repeats.apply': null },
    { 'moving.next': { key: 'a' }, 'repeats.apply': null, 'review.approve': null },
  ],
  [
    'two commands may have changed places',
    { 'moving.next': { key: 'k' }, 'moving.previous': { key: 'j' } },
    { 'moving.next': { key: 'k' }, 'moving.previous': { key: 'j' } },
  ],
])('%s', (_, stored, settled) => {
  expect(settleKeys(stored)).toEqual(settled)
})

it('leaves no key to two commands, whatever is stored, and nothing more to settle', () => {
  const keys = fc.constantFrom('b', 'j', 'k', 'N', '1', '9', '+', 'Tab', 'Enter', 'F2')
  const choice = fc.option(fc.record({ key: keys }))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...KEYED_COMMANDS, 'gone'), choice), (stored) => {
      const settled = settleKeys(stored)
      expect(firstClash(settled)).toBeUndefined()
      expect(settleKeys(settled)).toEqual(settled)
    }),
  )
})

it('knows no command but those of the room', () => {
  expect(knownKeys({ constructor: { key: 'b' }, 'moving.next': null })).toEqual({ 'moving.next': null })
})

it.each<[string, unknown, OwnKeys]>([
  ['nothing', null, {}],
  ['a list', ['b'], {}],
  [
    'one entry that is no key',
    { a: { key: 'b' }, b: 'b', c: { key: '' }, d: null },
    { a: { key: 'b' }, d: null },
  ],
  ['a modifier that this version does not know', { a: { key: 'b', hyper: true } }, {}],
])('reads what it can of %s', (_, stored, read) => {
  expect(readOwnKeys(stored)).toEqual(read)
})
