import type { Key } from '@/lib/schema/room-keys'
import type { Machine } from './machine'

/** What keys are called on a machine. */
export type KeyNames = {
  /** The key that is held for a command: Ctrl, or ⌘. */
  mod: string
  /** How a key is written on the sheet and beside buttons. */
  label: (key: Key) => string
  /** How a key is written in `aria-keyshortcuts`. */
  shortcut: (key: Key) => string
  /** A key as a message names it: `none`, which the message tells apart, where a command has no key. */
  word: (key: Key | undefined) => string
}

const SHIFT = 'Shift'

const NAMED: Partial<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
}

/** What keys are called on each machine. */
export const KEY_NAMES: Readonly<Record<Machine, KeyNames>> = {
  apple: keyNames({ mod: '⌘', alt: '⌥', ariaMod: 'Meta' }),
  other: keyNames({ mod: 'Ctrl', alt: 'Alt', ariaMod: 'Control' }),
}

function keyNames(held: { mod: string; alt: string; ariaMod: string }): KeyNames {
  function label({ key, shift, mod, alt }: Key): string {
    const name = NAMED[key] ?? (key.length === 1 ? key.toUpperCase() : key)
    return [mod && held.mod, alt && held.alt, shift && SHIFT, name].filter(Boolean).join(' + ')
  }
  return {
    mod: held.mod,
    label,
    shortcut: ({ key, shift, mod, alt }) => {
      const name = key.length === 1 ? key.toUpperCase() : key
      return [mod && held.ariaMod, alt && 'Alt', shift && SHIFT, name].filter(Boolean).join('+')
    },
    word: (key) => (key ? keptInOrder(label(key)) : 'none'),
  }
}

/** In Arabic text a "[" would be mirrored, and stand before "Ctrl +"; a "⌘" would stand behind its letter. */
function keptInOrder(label: string): string {
  const isPlain = /^[\p{L}\p{N}]/u.test(label) && /[\p{L}\p{N}]$/u.test(label)
  return isPlain ? label : `\u2066${label}\u2069`
}
