import { describe, expect, it } from 'vitest'
import { clashOf, firstClash, type KeyClash } from '@/lib/core/keyboard/key-clash'
import { isSameKey } from '@/lib/core/keyboard/key'
import { KEYED_COMMANDS, ROOM_KEYS, type KeyedCommand } from '@/lib/core/keyboard/room-keys'
import type { Key, OwnKeys } from '@/lib/schema/room-keys'

describe('two keys', () => {
  it.each<[string, Key, Key]>([
    ['in either case', { key: 'b' }, { key: 'B' }],
    ['for a sign, with Shift or without', { key: '+' }, { key: '+', shift: true }],
  ])('are one %s', (_, one, other) => {
    expect(isSameKey(one, other)).toBe(true)
  })

  it.each<[string, Key, Key]>([
    ['for a letter, with Shift or without', { key: 'b' }, { key: 'b', shift: true }],
    ['with Ctrl and without', { key: 'b' }, { key: 'b', mod: true }],
    ['for an arrow, with Alt or without', { key: 'ArrowUp' }, { key: 'ArrowUp', alt: true }],
  ])('are two %s', (_, one, other) => {
    expect(isSameKey(one, other)).toBe(false)
  })
})

describe('a command that is given a key', () => {
  const browser: KeyClash = { kind: 'browser' }

  it.each<[string, Key, KeyClash | null]>([
    ['may have one that nobody has', { key: 'b' }, null],
    ['may have one with Ctrl that browsers leave', { key: 'b', mod: true }, null],
    ['may have a function key that browsers leave', { key: 'F2' }, null],
    ['may have a letter of another script', { key: 'ж' }, null],
    ['keeps its own', { key: 'J' }, null],
    ['keeps one of its own that stays', { key: 'ArrowDown' }, null],
    ['cannot have that of another', { key: 'n' }, { kind: 'taken', command: 'annotations.note' }],
    ['cannot have that of a tag', { key: '4' }, { kind: 'taken', command: 'tagging.4' }],
    ['cannot have the arrow of another', { key: 'ArrowUp' }, { kind: 'fixed', command: 'moving.previous' }],
    ['cannot have Escape', { key: 'Escape' }, { kind: 'fixed', command: 'moving.clear' }],
    ['cannot have Enter', { key: 'Enter' }, { kind: 'fixed', command: 'claims.open' }],
    [
      'cannot have the usual key of undo',
      { key: 'z', mod: true },
      { kind: 'fixed', command: 'history.undo' },
    ],
    ['cannot have Tab', { key: 'Tab' }, browser],
    ['cannot have the space bar', { key: ' ' }, browser],
    ['cannot have a key that scrolls', { key: 'PageDown' }, browser],
    ['cannot have reloading', { key: 'F5' }, browser],
    ['cannot have copying', { key: 'c', mod: true }, browser],
    ['cannot have the new private window', { key: 'N', mod: true, shift: true }, browser],
    ['cannot have a letter with Alt', { key: 'd', alt: true }, browser],
    ['cannot have going back', { key: 'ArrowLeft', alt: true }, browser],
  ])('%s', (_, key, clash) => {
    expect(clashOf('moving.next', key, {})).toEqual(clash)
  })

  it('may have that of another which was taken away, or changed', () => {
    expect(clashOf('moving.next', { key: 'n' }, { 'annotations.note': null })).toBeNull()
    expect(clashOf('moving.next', { key: 'n' }, { 'annotations.note': { key: 'b' } })).toBeNull()
    expect(clashOf('moving.next', { key: 'b' }, { 'annotations.note': { key: 'b' } })).toEqual({
      kind: 'taken',
      command: 'annotations.note',
    })
  })
})

describe('commands of several screens', () => {
  it('may have one key where no screen has both', () => {
    expect(clashOf('review.approve', { key: 'n' }, {})).toBeNull()
    expect(clashOf('annotations.note', { key: 'a' }, { 'repeats.apply': null })).toBeNull()
  })

  it('may not where one screen has both', () => {
    const taken = (command: KeyedCommand): KeyClash => ({ kind: 'taken', command })
    expect(clashOf('review.approve', { key: 'j' }, {})).toEqual(taken('moving.next'))
    expect(clashOf('review.approve', { key: 'X' }, {})).toEqual(taken('review.request_changes'))
    expect(clashOf('moving.next', { key: 'a' }, { 'repeats.apply': null })).toEqual(taken('review.approve'))
    expect(clashOf('review.approve', { key: 'z', mod: true }, {})?.kind).toBe('fixed')
  })
})

describe('the keys that Stet gives', () => {
  it('are each of one command of a screen', () => {
    for (const command of KEYED_COMMANDS) {
      const clashes = ROOM_KEYS[command].map((key) => clashOf(command, key, {}))
      expect(clashes, command).toEqual(ROOM_KEYS[command].map(() => null))
    }
  })
})

describe('a map of keys', () => {
  it.each<[string, OwnKeys, string | undefined]>([
    ['is good when nothing was chosen', {}, undefined],
    [
      'is good when two commands change places',
      { 'moving.next': { key: 'k' }, 'moving.previous': { key: 'j' } },
      undefined,
    ],
    [
      'is not when two commands have one key',
      { 'moving.next': { key: 'b' }, 'annotations.note': { key: 'B' } },
      'moving.next',
    ],
    [
      'is not when a key is one that Stet gives another',
      { 'annotations.note': { key: 'j' } },
      'annotations.note',
    ],
    ['is not when a key is the browser’s', { 'annotations.note': { key: 'Tab' } }, 'annotations.note'],
  ])('%s', (_, own, command) => {
    expect(firstClash(own)?.command).toBe(command)
  })
})
