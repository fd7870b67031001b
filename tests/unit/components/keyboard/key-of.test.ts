import { describe, expect, it, vi } from 'vitest'
import { isPressed, keyOf, type KeyPress } from '@/components/keyboard/key-press'
import type { Key } from '@/lib/schema/room-keys'

vi.stubGlobal('navigator', { platform: 'Win32' })

const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
const SHIFT = { shiftKey: true }
const CTRL = { ctrlKey: true }
const OPTION = { altKey: true }
const CTRL_ALT = { ctrlKey: true, altKey: true }

describe('the key to bind', () => {
  it.each<[string, string, string, Partial<KeyPress>, Key]>([
    ['a letter', 'b', 'KeyB', {}, { key: 'b' }],
    ['a letter with Shift', 'B', 'KeyB', SHIFT, { key: 'b', shift: true }],
    ['a letter under Caps Lock', 'B', 'KeyB', {}, { key: 'b' }],
    ['a letter with Ctrl', 'b', 'KeyB', CTRL, { key: 'b', mod: true }],
    ['a Cyrillic letter', 'и', 'KeyB', {}, { key: 'b' }],
    ['a Cyrillic letter that Latin keyboards have no letter for', 'ж', 'Semicolon', {}, { key: 'ж' }],
    ['an Arabic ligature', 'لا', 'KeyB', {}, { key: 'b' }],
    ['an Arabic question mark', '؟', 'Slash', SHIFT, { key: '?' }],
    ['a sign with Shift', '+', 'Equal', SHIFT, { key: '+' }],
    ['a German umlaut', 'ö', 'Semicolon', {}, { key: 'ö' }],
    ['a digit that AZERTY types with Shift', '&', 'Digit1', {}, { key: '1' }],
    ['a bracket that German types with AltGr', '[', 'Digit8', CTRL_ALT, { key: '[' }],
    ['a letter that Option chose', 'd', 'KeyD', OPTION, { key: 'd', alt: true }],
    ['a named key', 'F2', 'F2', {}, { key: 'F2' }],
    ['an arrow with Alt', 'ArrowLeft', 'ArrowLeft', OPTION, { key: 'ArrowLeft', alt: true }],
  ])('of %s', (...[, key, code, modifiers, expected]) => {
    const press = { ...PLAIN, key, code, ...modifiers }
    expect(keyOf(press)).toEqual(expected)
  })

  it.each(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])('is not %s alone', (key) => {
    expect(keyOf({ ...PLAIN, key })).toBeUndefined()
  })

  it('is none of a composition', () => {
    expect(keyOf({ ...PLAIN, key: 'b', isComposing: true })).toBeUndefined()
  })
})

it('asks a browser event for AltGr as one has to: on the event', () => {
  class Press {
    key = 'b'
    shiftKey = false
    ctrlKey = false
    metaKey = false
    altKey = false
    #held = false
    getModifierState(): boolean {
      return this.#held
    }
  }
  expect(keyOf(new Press())).toEqual({ key: 'b' })
  expect(isPressed(new Press(), { key: 'b' })).toBe(true)
})
