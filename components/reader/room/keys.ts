import type { MessageKey } from '@/lib/messages/translate'

/** A key as a keyboard event names it. `mod` is Ctrl, or Command on Apple's keyboards. */
export type Key = { key: string; shift?: true; mod?: true; alt?: true }

/** What a command is called: by a message, or as the codebook calls a tag. */
export type CommandName = MessageKey<'reader'> | { tag: string }

/** The groups of the sheet of shortcuts, in its order. */
export const KEY_GROUPS = ['move', 'annotate', 'check', 'edit', 'changed', 'general'] as const
export type KeyGroup = (typeof KEY_GROUPS)[number]

/** A line of the key map: the handlers and the sheet of shortcuts are both made of it. */
export type Binding = {
  /** The command, as the list of features names it. */
  command: string
  group: KeyGroup
  name: CommandName
  keys: readonly Key[]
}

/** Is this a lone character, which people who dictate or use a switch must be able to turn off (WCAG 2.1.4)? */
export function isSingleKey({ key, mod }: Key): boolean {
  return key.length === 1 && !mod
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** The bindings that a key press stands for. There is one at most: a test holds every key to a single command. */
export function bindingsFor(
  press: KeyPress,
  bindings: readonly Binding[],
  { singleKeys }: { singleKeys: boolean },
): readonly Binding[] {
  return bindings.filter(({ keys }) =>
    keys.some((key) => (singleKeys || !isSingleKey(key)) && matches(press, key)),
  )
}

function matches(press: KeyPress, { key, shift, mod, alt }: Key): boolean {
  if (press.altKey !== (alt ?? false) || (press.ctrlKey || press.metaKey) !== (mod ?? false)) return false
  // Where a digit or a bracket is typed with Shift is the keyboard layout's business.
  const isSymbol = key.length === 1 && !/\p{L}/u.test(key)
  return press.key.toLowerCase() === key.toLowerCase() && (isSymbol || press.shiftKey === (shift ?? false))
}

/** How a key is written on the sheet and beside buttons. */
export function keyLabel({ key, shift, mod, alt }: Key): string {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join(' + ')
}

/** How a key is written in `aria-keyshortcuts`. */
export function keyShortcut({ key, shift, mod, alt }: Key): string {
  const name = key.length === 1 ? key.toUpperCase() : key
  return [mod && 'Control', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}

const NAMES: Partial<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

/** The codebook's first tags have the digits from 1 on, as many as there are. */
export const TAG_KEYS = 9
