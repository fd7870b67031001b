import { describe, expect, it } from 'vitest'
import { heldKeys, withKey, workingKeys } from '@/lib/core/keyboard/held-keys'
import { isSingleKey } from '@/lib/core/keyboard/key'
import { KEYED_COMMANDS, ROOM_KEYS, TAG_KEYS, tagCommand } from '@/lib/core/keyboard/room-keys'
import type { Key, OwnKeys } from '@/lib/schema/room-keys'

describe('the keys of a command', () => {
  it('are those that Stet gives, until the member chooses', () => {
    for (const command of KEYED_COMMANDS) expect(heldKeys(command, {})).toEqual(ROOM_KEYS[command])
  })

  it.each<[string, OwnKeys, Key[]]>([
    [
      'an own key takes the place of the letter',
      { 'moving.next': { key: 'b' } },
      [{ key: 'b' }, { key: 'ArrowDown' }],
    ],
    ['without a key, the arrow stays', { 'moving.next': null }, [{ key: 'ArrowDown' }]],
    [
      'a choice for another command changes nothing',
      { 'moving.first': { key: 'b' } },
      [{ key: 'j' }, { key: 'ArrowDown' }],
    ],
    [
      'a choice for a command of another version changes nothing',
      { 'moving.gone': { key: 'b' } },
      [{ key: 'j' }, { key: 'ArrowDown' }],
    ],
  ])('%s', (_, own, keys) => {
    expect(heldKeys('moving.next', own)).toEqual(keys)
  })

  it('gains one where all its own stay', () => {
    expect(heldKeys('moving.first', { 'moving.first': { key: 'g' } })).toEqual([
      { key: 'g' },
      { key: 'Home' },
    ])
  })

  it('have one lone character at most, which is the one that can be changed', () => {
    for (const command of KEYED_COMMANDS) {
      expect(ROOM_KEYS[command].filter(isSingleKey).length, command).toBeLessThan(2)
    }
  })

  it('work without the lone characters where those are turned off', () => {
    const keys = heldKeys('history.undo', {})
    expect(workingKeys(keys, { singleKeys: true })).toEqual(keys)
    expect(workingKeys(keys, { singleKeys: false })).toEqual([{ key: 'z', mod: true }])
  })

  it('are there for the first nine tags', () => {
    expect(tagCommand(0)).toBe('tagging.1')
    expect(tagCommand(TAG_KEYS - 1)).toBe('tagging.9')
    expect(tagCommand(TAG_KEYS)).toBeNull()
  })
})

describe('choosing a key', () => {
  const own: OwnKeys = { 'annotations.note': { key: 'b' } }

  it.each<[string, Key | null, OwnKeys]>([
    ['keeps it beside the others', { key: 'w' }, { ...own, 'moving.next': { key: 'w' } }],
    ['keeps that there is none', null, { ...own, 'moving.next': null }],
    ['keeps nothing if the command has it anyway', { key: 'J' }, own],
    ['changes nothing with a key that stays', { key: 'ArrowDown' }, own],
  ])('%s', (_, key, expected) => {
    expect(withKey(own, 'moving.next', key)).toEqual(expected)
  })

  it('forgets the choice when it is the key that Stet gives', () => {
    expect(withKey(own, 'annotations.note', { key: 'n' })).toEqual({})
  })

  it('keeps nothing where there is no key, and never was one to change', () => {
    expect(withKey({ 'moving.first': { key: 'g' } }, 'moving.first', null)).toEqual({})
  })
})
