import type { Key } from '@/lib/schema/room-keys'

/** Is this a lone character, which people who dictate or use a switch must be able to turn off (WCAG 2.1.4)? */
export function isSingleKey({ key, mod }: Key): boolean {
  return key.length === 1 && !mod
}

/** Is the key a sign or a digit? Whether it is typed with Shift is the keyboard layout's business. */
export function isSign(key: string): boolean {
  return key.length === 1 && !/\p{L}/u.test(key)
}

/** Are they one key to whoever presses it? Neither Caps Lock nor the Shift of a sign tells two keys apart. */
export function isSameKey(one: Key, other: Key): boolean {
  return pressOf(one) === pressOf(other)
}

function pressOf({ key, shift, mod, alt }: Key): string {
  const isText = key.length === 1
  return [mod, shift && !isSign(key), alt && !isText].map(Boolean).join() + key.toLowerCase()
}
