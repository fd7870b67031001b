import { afterEach, expect, it, vi } from 'vitest'
import { isPressed, keyOf } from '@/components/keyboard/key-press'
import { thisMachine } from '@/components/keyboard/machine'

const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

afterEach(() => void vi.unstubAllGlobals())

it.each([
  [{ platform: 'MacIntel' }, 'apple'],
  [{ platform: 'iPhone' }, 'apple'],
  [{ platform: 'Win32' }, 'other'],
  [{ platform: 'Linux x86_64' }, 'other'],
  // What the browser says by its newer name comes first, unless it hides it.
  [{ platform: 'Linux x86_64', userAgentData: { platform: 'macOS' } }, 'apple'],
  [{ platform: 'MacIntel', userAgentData: { platform: '' } }, 'apple'],
  [undefined, 'other'],
])('%o is of %s', (navigator, machine) => {
  vi.stubGlobal('navigator', navigator)
  expect(thisMachine()).toBe(machine)
})

it.each([
  ['MacIntel', { metaKey: true }, { ctrlKey: true }],
  ['Win32', { ctrlKey: true }, { metaKey: true }],
])('on %s %o makes a command of a key, and %o leaves it to the system', (platform, mod, others) => {
  vi.stubGlobal('navigator', { platform })
  const press = { ...PLAIN, key: 'b', code: 'KeyB' }
  expect(keyOf({ ...press, ...mod })).toEqual({ key: 'b', mod: true })
  expect(isPressed({ ...press, ...mod }, { key: 'b', mod: true })).toBe(true)
  expect(keyOf({ ...press, ...others })).toBeUndefined()
  for (const key of [{ key: 'b' }, { key: 'b', mod: true } as const]) {
    expect(isPressed({ ...press, ...others }, key)).toBe(false)
  }
  expect(isPressed({ ...press, ...mod, ...others }, { key: 'b', mod: true })).toBe(false)
})
