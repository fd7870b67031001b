import { describe, expect, it, vi } from 'vitest'
import { bindingsFor, type KeyPress } from '@/components/keyboard/key-press'
import { KEY_NAMES } from '@/components/keyboard/keys'
import { FEATURES } from '@/components/reader/features'
import { commandsOf } from '@/components/reader/key-map'
import { isSingleKey } from '@/lib/core/keyboard/key'
import { ROOM_COMMANDS } from '@/lib/core/keyboard/key-screens'
import english from '@/lib/messages/en.json'
import type { TagView } from '@/lib/schema/annotation'
import type { Key } from '@/lib/schema/room-keys'

vi.stubGlobal('navigator', { platform: 'Win32' })

const TAGS: TagView[] = ['fact', 'opinion', 'unsupported', 'irony'].map((key) => ({
  key,
  label: key,
  letter: key,
  description: '',
}))
const COMMANDS = commandsOf(FEATURES, { tags: TAGS, own: {} })
const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

function press(key: string, with_: Partial<KeyPress> = {}, { singleKeys } = { singleKeys: true }) {
  return bindingsFor({ ...PLAIN, key, ...with_ }, COMMANDS, { singleKeys }).map(({ command }) => command)
}

function pressOf({ key, shift, mod, alt }: Key): KeyPress {
  return { ...PLAIN, key, shiftKey: shift ?? false, ctrlKey: mod ?? false, altKey: alt ?? false }
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
    ['Z', { shiftKey: true, ctrlKey: true }, 'history.redo'],
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
          KEY_NAMES.other.label(key),
        ).toEqual(lone ? [] : [command])
      }
    }
  })

  it('gives no key to two commands', () => {
    for (const { keys, command } of COMMANDS) {
      for (const key of keys) {
        const meant = bindingsFor(pressOf(key), COMMANDS).map((each) => each.command)
        expect(meant, KEY_NAMES.other.label(key)).toEqual([command])
      }
    }
  })

  it('are the ones that a member chose', () => {
    const commands = commandsOf(FEATURES, {
      tags: TAGS,
      own: { 'moving.next': { key: 'b' }, 'tagging.2': { key: 'w' }, 'annotations.note': null },
    })
    const meant = (key: string) => bindingsFor({ ...PLAIN, key }, commands).map(({ command }) => command)
    expect(['b', 'ArrowDown', 'j', 'w', '2', 'n'].map(meant)).toEqual([
      ['moving.next'],
      ['moving.next'],
      [],
      ['tagging.opinion'],
      [],
      [],
    ])
  })

  it('counts shifted letters among the lone characters', () => {
    expect(isSingleKey({ key: 'u', shift: true })).toBe(true)
    expect(isSingleKey({ key: 'Home' })).toBe(false)
  })
})

describe('the commands of the room', () => {
  it('have each its own keys, and no keys are without a command', () => {
    const nine = Array.from({ length: 10 }, (_, index) => ({ ...TAGS[0], key: `tag${index}` }))
    const tags = nine.map((tag) => ({ label: '', letter: '', description: '', ...tag }))
    const keyed = commandsOf(FEATURES, { tags, own: {} }).flatMap(({ keyed }) => keyed ?? [])
    expect(keyed.toSorted()).toEqual(ROOM_COMMANDS.toSorted())
  })

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
