import { describe, expect, it } from 'vitest'
import { bindingsFor, type KeyPress } from '@/components/keyboard/key-press'
import { isSingleKey, keyLabel, type Key } from '@/components/keyboard/keys'
import { FEATURES } from '@/components/reader/features'
import { commandsOf } from '@/components/reader/key-map'
import { defineFeature, type RoomFeature } from '@/components/reader/room-feature'
import english from '@/lib/messages/en.json'
import type { TagView } from '@/lib/schema/annotation'

const TAGS: TagView[] = ['fact', 'opinion', 'unsupported', 'irony'].map((key) => ({
  key,
  label: key,
  letter: key,
  description: '',
}))
const COMMANDS = commandsOf(FEATURES, TAGS)
const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

function press(key: string, with_: Partial<KeyPress> = {}, { singleKeys } = { singleKeys: true }) {
  return bindingsFor({ ...PLAIN, key, ...with_ }, COMMANDS, { singleKeys }).map(({ command }) => command)
}

function pressOf({ key, shift, mod, alt }: Key): KeyPress {
  return { ...PLAIN, key, shiftKey: shift ?? false, ctrlKey: mod ?? false, altKey: alt ?? false }
}

/** Keys that stand for several commands: which of them runs would be left to the order of the features. */
function conflictsIn(features: readonly RoomFeature[]): string[] {
  const commands = commandsOf(features, TAGS)
  return commands
    .flatMap(({ keys }) => keys)
    .flatMap((key) => {
      const meant = bindingsFor(pressOf(key), commands, { singleKeys: true })
      return meant.length > 1 ? [`${keyLabel(key)}: ${meant.map(({ command }) => command).join(', ')}`] : []
    })
}

function pressing(id: string, ...keys: Key[]): RoomFeature {
  return defineFeature({
    id,
    commands: () => ({ act: { group: 'general', name: 'keys.all', keys } }),
    useParts: () => ({ run: { act: () => undefined } }),
  })
}

describe('the keys of the room', () => {
  it.each([
    ['j', {}, 'moving.next'],
    ['ArrowUp', {}, 'moving.previous'],
    ['J', { shiftKey: true }, 'moving.extend_next'],
    [']', {}, 'moving.next_open'],
    ['ArrowLeft', {}, 'widening.select_left'],
    ['ArrowLeft', { shiftKey: true }, 'widening.word_left'],
    ['ArrowRight', { shiftKey: true, altKey: true }, 'widening.character_right'],
    ['1', {}, 'tagging.fact'],
    ['4', {}, 'tagging.irony'],
    ['s', {}, 'claims.source'],
    ['v', {}, 'claims.verdict'],
    ['n', {}, 'annotations.note'],
    ['Delete', {}, 'annotations.remove'],
    ['r', {}, 'repeats.next'],
    ['u', {}, 'history.undo'],
    ['U', { shiftKey: true }, 'history.redo'],
    ['Z', { shiftKey: true, metaKey: true }, 'history.redo'],
    ['y', { ctrlKey: true }, 'history.redo'],
    ['я', { ctrlKey: true, code: 'KeyZ' }, 'history.undo'],
    ['?', { shiftKey: true }, 'shortcuts.open'],
    ['/', {}, 'search.open'],
  ])('%s %o', (key, modifiers, command) => {
    expect(press(key, modifiers)).toEqual([command])
  })

  it('reads a digit that its layout types with Shift, and a letter under Caps Lock', () => {
    expect(press('1', { shiftKey: true })).toEqual(['tagging.fact'])
    expect(press('J')).toEqual(['moving.next'])
  })

  it('leaves the browser its own shortcuts', () => {
    expect(press('r', { ctrlKey: true })).toEqual([])
    expect(press('ArrowDown', { altKey: true })).toEqual([])
    expect(press('q')).toEqual([])
  })

  it('knows no lone character once they are switched off, but every other key', () => {
    for (const { keys, command } of COMMANDS) {
      for (const key of keys) {
        const lone = key.key.length === 1 && !key.mod
        const found = bindingsFor(pressOf(key), COMMANDS, { singleKeys: false })
        expect(
          found.map((each) => each.command),
          keyLabel(key),
        ).toEqual(lone ? [] : [command])
      }
    }
  })

  it('gives no key to two commands', () => {
    expect(conflictsIn(FEATURES)).toEqual([])
  })

  it.each<[string, Key, Key]>([
    ['the same key', { key: 'b' }, { key: 'b' }],
    ['a letter in the other case', { key: 'b' }, { key: 'B' }],
    ['a symbol that some layouts type with Shift', { key: '+' }, { key: '+', shift: true }],
  ])('finds %s in two features', (_, one, other) => {
    expect(conflictsIn([pressing('one', one), pressing('other', other)])).toHaveLength(2)
  })

  it('tells a letter from the same letter with Shift or Ctrl', () => {
    const features = [
      pressing('one', { key: 'b' }),
      pressing('two', { key: 'b', shift: true }),
      pressing('three', { key: 'b', mod: true }),
    ]
    expect(conflictsIn(features)).toEqual([])
  })

  it('counts shifted letters among the lone characters', () => {
    expect(isSingleKey({ key: 'u', shift: true })).toBe(true)
    expect(isSingleKey({ key: 'Home' })).toBe(false)
  })
})

describe('the commands of the room', () => {
  it('have a name of their own', () => {
    const names = COMMANDS.map(({ command }) => command)
    expect(names).toEqual([...new Set(names)])
  })

  it('are called by a message, or as the codebook calls the tag', () => {
    for (const { command, name } of COMMANDS) {
      expect(typeof name === 'string' ? messageAt(name) : name.tag, command).toMatch(/\S/)
    }
  })

  it('can all be found: by a key, or in a menu', () => {
    const hidden = COMMANDS.filter(({ keys, tool, button, menu }) => !keys[0] && !tool && !button && !menu)
    expect(hidden).toEqual([])
  })
})

function messageAt(name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>(
      (at, part) =>
        typeof at === 'object' && at !== null ? new Map(Object.entries(at)).get(part) : undefined,
      english.reader,
    )
}
