import { describe, expect, it } from 'vitest'
import { KEY_NAMES } from '@/components/keyboard/keys'
import type { Key } from '@/lib/schema/room-keys'

const { apple, other } = KEY_NAMES

describe('keys as a message names them', () => {
  it.each<[string, Key | undefined, string, string]>([
    ['a letter', { key: 'j' }, 'J', 'J'],
    ['several keys', { key: 'j', shift: true }, 'Shift + J', 'Shift + J'],
    [
      'a sign, kept from being mirrored',
      { key: '[', mod: true },
      '\u2066Ctrl + [\u2069',
      '\u2066⌘ + [\u2069',
    ],
    ['a letter with the key for commands', { key: 'b', mod: true }, 'Ctrl + B', '\u2066⌘ + B\u2069'],
    ['no key', undefined, 'none', 'none'],
  ])('%s', (...[, key, word, onApple]) => {
    expect([other.word(key), apple.word(key)]).toEqual([word, onApple])
  })
})

it('writes on the sheet what stands on the keyboard', () => {
  const keys: Key[] = [
    { key: 'z', mod: true, shift: true },
    { key: 'ArrowLeft', shift: true, alt: true },
  ]
  expect(keys.map(other.label)).toEqual(['Ctrl + Shift + Z', 'Alt + Shift + ←'])
  expect(keys.map(apple.label)).toEqual(['⌘ + Shift + Z', '⌥ + Shift + ←'])
  expect([other.mod, apple.mod]).toEqual(['Ctrl', '⌘'])
})

it('tells assistive technology the names of the standard', () => {
  const key: Key = { key: 'z', mod: true, alt: true, shift: true }
  expect(other.shortcut(key)).toBe('Control+Alt+Shift+Z')
  expect(apple.shortcut(key)).toBe('Meta+Alt+Shift+Z')
})
