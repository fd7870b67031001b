import { describe, expect, it } from 'vitest'
import { commandFor, isSingleKey, keyLabel, keyMap, type KeyPress } from '@/components/reader/key-map'
import type { TagView } from '@/lib/schema/annotation'

const TAGS: TagView[] = ['fact', 'opinion', 'unsupported', 'irony'].map((key) => ({
  key,
  label: key,
  letter: key,
  description: '',
}))
const BINDINGS = keyMap(TAGS)
const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

function press(key: string, with_: Partial<KeyPress> = {}, { singleKeys } = { singleKeys: true }) {
  return commandFor({ ...PLAIN, key, ...with_ }, BINDINGS, { singleKeys })
}

describe('the keys of the room', () => {
  it.each([
    ['j', {}, { kind: 'move', move: 'next' }],
    ['ArrowUp', {}, { kind: 'move', move: 'previous' }],
    ['J', { shiftKey: true }, { kind: 'move', move: 'extend_next' }],
    ['1', {}, { kind: 'tag', tag: 'fact' }],
    ['4', {}, { kind: 'tag', tag: 'irony' }],
    ['Delete', {}, { kind: 'remove' }],
    ['u', {}, { kind: 'undo' }],
    ['U', { shiftKey: true }, { kind: 'redo' }],
    ['Z', { shiftKey: true, metaKey: true }, { kind: 'redo' }],
    ['?', { shiftKey: true }, { kind: 'shortcuts' }],
    ['/', {}, { kind: 'search' }],
  ])('%s %o', (key, modifiers, command) => {
    expect(press(key, modifiers)).toEqual(command)
  })

  it('reads a digit that its layout types with Shift, and a letter under Caps Lock', () => {
    expect(press('1', { shiftKey: true })).toEqual({ kind: 'tag', tag: 'fact' })
    expect(press('J')).toEqual({ kind: 'move', move: 'next' })
  })

  it('leaves the browser its own shortcuts', () => {
    expect(press('r', { ctrlKey: true })).toBeUndefined()
    expect(press('ArrowDown', { altKey: true })).toBeUndefined()
    expect(press('q')).toBeUndefined()
  })

  it('knows no lone character once they are switched off, but every other key', () => {
    for (const { keys, command } of BINDINGS) {
      for (const { key, shift = false, mod = false } of keys) {
        const lone = key.length === 1 && !mod
        const found = press(key, { shiftKey: shift, ctrlKey: mod }, { singleKeys: false })
        expect(found, key).toEqual(lone ? undefined : command)
      }
    }
  })

  it('gives no key to two commands', () => {
    const labels = BINDINGS.flatMap(({ keys }) => keys.map(keyLabel))
    expect(labels).toEqual([...new Set(labels)])
  })

  it('counts shifted letters among the lone characters', () => {
    expect(isSingleKey({ key: 'u', shift: true })).toBe(true)
    expect(isSingleKey({ key: 'Home' })).toBe(false)
  })
})
