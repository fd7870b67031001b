import { describe, expect, it, vi } from 'vitest'
import { bindingsFor, isComposition, isPressed, keyOf, type KeyPress } from '@/components/keyboard/key-press'
import type { Key } from '@/lib/schema/room-keys'

vi.stubGlobal('navigator', { platform: 'Win32' })

const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
const KEYS: Readonly<Record<string, Key>> = {
  j: { key: 'j' },
  'Shift j': { key: 'j', shift: true },
  k: { key: 'k' },
  m: { key: 'm' },
  s: { key: 's' },
  n: { key: 'n' },
  z: { key: 'z' },
  'Ctrl z': { key: 'z', mod: true },
  'Ctrl Shift z': { key: 'z', mod: true, shift: true },
  'Ctrl y': { key: 'y', mod: true },
  '1': { key: '1' },
  '2': { key: '2' },
  '7': { key: '7' },
  '/': { key: '/' },
  '?': { key: '?' },
  '[': { key: '[' },
  ']': { key: ']' },
  End: { key: 'End' },
  Enter: { key: 'Enter' },
}
const BINDINGS = Object.entries(KEYS).map(([name, key]) => ({ name, keys: [key] }))

type Modifiers = Partial<Omit<KeyPress, 'key' | 'code'>>
type Case = [key: string, code: string, modifiers: Modifiers, meant: string | undefined]

const SHIFT = { shiftKey: true }
const CTRL = { ctrlKey: true }
const ALT_GR = { getModifierState: (name: string) => name === 'AltGraph' }
/** As some browsers on Windows tell of AltGr. */
const CTRL_ALT = { ctrlKey: true, altKey: true }
const OPTION = { altKey: true }

function meant(key: string, code: string, modifiers: Modifiers): string | undefined {
  const found = bindingsFor({ ...PLAIN, key, code, ...modifiers }, BINDINGS)
  expect(found.length).toBeLessThan(2)
  return found[0]?.name
}

const LAYOUTS: Readonly<Record<string, readonly Case[]>> = {
  'US QWERTY': [
    ['j', 'KeyJ', {}, 'j'],
    ['J', 'KeyJ', SHIFT, 'Shift j'],
    ['1', 'Digit1', {}, '1'],
    ['!', 'Digit1', SHIFT, undefined],
    [';', 'Semicolon', {}, undefined],
    ['j', 'KeyJ', OPTION, undefined],
    ['[', 'BracketLeft', OPTION, undefined],
    ['/', 'Slash', OPTION, undefined],
    ['j', 'KeyJ', CTRL_ALT, undefined],
    ['y', 'KeyY', CTRL, 'Ctrl y'],
  ],
  'Russian ЙЦУКЕН': [
    ['о', 'KeyJ', {}, 'j'],
    ['О', 'KeyJ', SHIFT, 'Shift j'],
    ['л', 'KeyK', {}, 'k'],
    ['ы', 'KeyS', {}, 's'],
    ['я', 'KeyZ', CTRL, 'Ctrl z'],
    ['Я', 'KeyZ', { ...CTRL, ...SHIFT }, 'Ctrl Shift z'],
    ['н', 'KeyY', CTRL, 'Ctrl y'],
    ['ъ', 'BracketRight', {}, ']'],
    ['х', 'BracketLeft', {}, '['],
    ['/', 'Backslash', SHIFT, '/'],
    ['?', 'Digit7', SHIFT, '?'],
    ['.', 'Slash', {}, undefined],
    ['!', 'Digit1', SHIFT, undefined],
    ['ж', 'Semicolon', {}, undefined],
  ],
  Greek: [
    ['ξ', 'KeyJ', {}, 'j'],
    ['σ', 'KeyS', {}, 's'],
    [';', 'KeyQ', {}, undefined],
    ['1', 'Digit1', {}, '1'],
    ['€', 'KeyE', ALT_GR, undefined],
  ],
  Hebrew: [
    ['ח', 'KeyJ', {}, 'j'],
    ['ד', 'KeyS', {}, 's'],
    ['/', 'KeyQ', {}, '/'],
    [']', 'BracketLeft', {}, ']'],
    ['J', 'KeyJ', SHIFT, 'Shift j'],
    ['ת', 'Comma', {}, undefined],
  ],
  Arabic: [
    ['ت', 'KeyJ', {}, 'j'],
    ['ـ', 'KeyJ', SHIFT, 'Shift j'],
    ['س', 'KeyS', {}, 's'],
    ['لا', 'KeyB', {}, undefined],
    ['ظ', 'Slash', {}, '/'],
    ['؟', 'Slash', SHIFT, '?'],
    ['ئ', 'KeyZ', CTRL, 'Ctrl z'],
  ],
  'digits of other scripts': [
    ['١', 'Digit1', {}, '1'],
    ['٧', 'Numpad7', {}, '7'],
    ['۲', 'Digit2', {}, '2'],
    ['१', 'Digit1', {}, '1'],
    ['७', 'Digit7', {}, '7'],
    ['๑', 'Digit2', SHIFT, '1'],
    ['１', 'Digit1', {}, '1'],
  ],
  'Japanese kana': [
    ['ま', 'KeyJ', {}, 'j'],
    ['の', 'KeyK', {}, 'k'],
    ['ぬ', 'Digit1', {}, '1'],
    ['め', 'Slash', {}, '/'],
    ['ｊ', 'KeyJ', {}, 'j'],
  ],
  'French AZERTY': [
    ['&', 'Digit1', {}, '1'],
    ['é', 'Digit2', {}, '2'],
    ['è', 'Digit7', {}, '7'],
    ['1', 'Digit1', SHIFT, '1'],
    [',', 'KeyM', {}, undefined],
    ['?', 'KeyM', SHIFT, '?'],
    ['m', 'Semicolon', {}, 'm'],
    ['z', 'KeyW', CTRL, 'Ctrl z'],
    ['w', 'KeyZ', CTRL, undefined],
    ['²', 'Backquote', {}, undefined],
    ['§', 'Slash', SHIFT, undefined],
    ['/', 'Period', SHIFT, '/'],
    ['[', 'Digit5', ALT_GR, '['],
    ['[', 'Digit5', CTRL_ALT, '['],
  ],
  'Czech, with letters in place of digits': [
    ['+', 'Digit1', {}, '1'],
    ['ě', 'Digit2', {}, '2'],
    ['ú', 'BracketLeft', {}, undefined],
  ],
  'German QWERTZ': [
    ['z', 'KeyY', {}, 'z'],
    ['z', 'KeyY', CTRL, 'Ctrl z'],
    ['y', 'KeyZ', CTRL, 'Ctrl y'],
    ['ü', 'BracketLeft', {}, undefined],
    ['-', 'Slash', {}, undefined],
    [']', 'Digit9', ALT_GR, ']'],
    ['/', 'Digit7', SHIFT, '/'],
    ['ß', 'Minus', {}, undefined],
  ],
  Dvorak: [
    ['j', 'KeyC', {}, 'j'],
    ['h', 'KeyJ', {}, undefined],
    ['n', 'KeyL', {}, 'n'],
    [';', 'KeyZ', {}, undefined],
    [';', 'KeyZ', CTRL, undefined],
    [':', 'KeyZ', { ...CTRL, ...SHIFT }, undefined],
    ['/', 'BracketLeft', {}, '/'],
    ['=', 'BracketRight', {}, undefined],
  ],
  'Polish AltGr': [
    ['ś', 'KeyS', ALT_GR, undefined],
    ['ń', 'KeyN', ALT_GR, undefined],
    ['ż', 'KeyZ', CTRL_ALT, undefined],
    ['ś', 'KeyS', {}, undefined],
    ['s', 'KeyS', ALT_GR, undefined],
  ],
  'macOS Option': [
    ['∆', 'KeyJ', OPTION, undefined],
    ['ß', 'KeyS', OPTION, undefined],
    ['¡', 'Digit1', OPTION, undefined],
    ['Ω', 'KeyZ', OPTION, undefined],
    ['[', 'Digit5', OPTION, '['],
    ['о', 'KeyJ', OPTION, undefined],
    ['о', 'KeyJ', {}, 'j'],
    ['Dead', 'KeyN', OPTION, undefined],
  ],
  numpad: [
    ['1', 'Numpad1', {}, '1'],
    ['End', 'Numpad1', {}, 'End'],
    ['Enter', 'NumpadEnter', {}, 'Enter'],
    ['/', 'NumpadDivide', {}, '/'],
    ['7', 'Numpad7', {}, '7'],
  ],
}

describe.each(Object.entries(LAYOUTS))('%s', (_, cases) => {
  it.each(cases)('%s at %s with %o', (...[key, code, modifiers, command]) => {
    expect(meant(key, code, modifiers)).toBe(command)
  })
})

describe('a composition', () => {
  it.each([
    ['the event says so', { key: 'Escape', isComposing: true }],
    ['only the key code says so, as in Safari', { key: 'Enter', keyCode: 229 }],
    ['the key is the input method’s', { key: 'Process', code: 'KeyJ' }],
    ['a letter is being composed', { key: 'j', code: 'KeyJ', isComposing: true }],
  ])('has its keys for itself: %s', (_, event) => {
    const press = { ...PLAIN, ...event }
    expect(isComposition(press)).toBe(true)
    expect(bindingsFor(press, [...BINDINGS, { name: 'Esc', keys: [{ key: 'Escape' }] }])).toEqual([])
  })
})

describe('one key', () => {
  it('is pressed with exactly its modifiers', () => {
    const enter = { ...PLAIN, key: 'Enter' }
    expect(isPressed(enter, { key: 'Enter' })).toBe(true)
    expect(isPressed({ ...enter, ctrlKey: true }, { key: 'Enter' })).toBe(false)
    expect(isPressed({ ...enter, ctrlKey: true }, { key: 'Enter', mod: true })).toBe(true)
    expect(isPressed({ ...enter, altKey: true }, { key: 'Enter' })).toBe(false)
  })
})

it('gives the key to bind that the same press stands for afterwards, unless AltGr or Option chose a letter', () => {
  const presses = Object.values(LAYOUTS)
    .flat()
    .map(([key, code, modifiers]) => ({ ...PLAIN, key, code, ...modifiers }))
  for (const press of presses) {
    const key = keyOf(press)
    if (key && !(key.alt && key.key.length === 1)) expect(isPressed(press, key), press.key).toBe(true)
  }
})
