import type { Move } from '@/lib/core/annotation/move-cursor'
import type { TagView } from '@/lib/schema/annotation'

/** Everything that a key, a button or a menu can ask the room to do. */
export type Command = { kind: 'move'; move: Move } | { kind: 'tag'; tag: string } | { kind: PlainCommand }

/** The commands that need no telling what to. */
export type PlainCommand =
  | ('first' | 'last' | 'clear')
  | ('remove' | 'repeats' | 'note')
  | ('source' | 'verdict' | 'open')
  | ('split' | 'merge' | 'noise' | 'put_back' | 'undo' | 'redo')
  | ('next_unsettled' | 'settle_yes' | 'settle_no' | 'settle_here')
  | ('search' | 'shortcuts')

/** A key as a keyboard event names it. `mod` is Ctrl, or Command on Apple's keyboards. */
export type Key = { key: string; shift?: true; mod?: true }

/** A line of the key map: the handlers and the sheet of shortcuts are both made of it. */
export type Binding = { group: KeyGroup; label: string; keys: readonly Key[]; command: Command }

export const KEY_GROUPS = ['Move', 'Mark', 'Check', 'Mend', 'Changed', 'Room'] as const
export type KeyGroup = (typeof KEY_GROUPS)[number]

const MOVE: readonly Binding[] = [
  move('next', 'Next sentence', [{ key: 'j' }, { key: 'ArrowDown' }]),
  move('previous', 'Previous sentence', [{ key: 'k' }, { key: 'ArrowUp' }]),
  move('extend_next', 'Extend the selection down', [
    { key: 'j', shift: true },
    { key: 'ArrowDown', shift: true },
  ]),
  move('extend_previous', 'Extend the selection up', [
    { key: 'k', shift: true },
    { key: 'ArrowUp', shift: true },
  ]),
  move('next_open', 'Next sentence without a mark', [{ key: ']' }]),
  move('previous_open', 'Previous sentence without a mark', [{ key: '[' }]),
  move('next_repeat', 'Next repeat of this sentence', [{ key: 'r' }]),
  { group: 'Move', label: 'First sentence', keys: [{ key: 'Home' }], command: { kind: 'first' } },
  { group: 'Move', label: 'Last sentence', keys: [{ key: 'End' }], command: { kind: 'last' } },
]

const AFTER_TAGS: readonly Binding[] = [
  {
    group: 'Mark',
    label: 'Remove',
    keys: [{ key: 'Delete' }, { key: 'Backspace' }],
    command: { kind: 'remove' },
  },
  { group: 'Mark', label: 'Mark its repeats the same', keys: [{ key: 'a' }], command: { kind: 'repeats' } },
  { group: 'Mark', label: 'Note', keys: [{ key: 'n' }], command: { kind: 'note' } },
  { group: 'Check', label: 'Add source', keys: [{ key: 's' }], command: { kind: 'source' } },
  { group: 'Check', label: 'Verdict', keys: [{ key: 'v' }], command: { kind: 'verdict' } },
  { group: 'Check', label: 'Open the claim', keys: [{ key: 'Enter' }], command: { kind: 'open' } },
  {
    group: 'Mend',
    label: 'Undo',
    keys: [{ key: 'u' }, { key: 'z', mod: true }],
    command: { kind: 'undo' },
  },
  {
    group: 'Mend',
    label: 'Redo',
    keys: [
      { key: 'u', shift: true },
      { key: 'z', mod: true, shift: true },
    ],
    command: { kind: 'redo' },
  },
  { group: 'Mend', label: 'Split this sentence', keys: [{ key: 'c' }], command: { kind: 'split' } },
  { group: 'Mend', label: 'Merge with the next sentence', keys: [{ key: 'm' }], command: { kind: 'merge' } },
  { group: 'Mend', label: 'No sentence, or one after all', keys: [{ key: 'x' }], command: { kind: 'noise' } },
  {
    group: 'Changed',
    label: 'Next one to confirm or place',
    keys: [{ key: 't' }],
    command: { kind: 'next_unsettled' },
  },
  { group: 'Changed', label: 'Yes, this is it', keys: [{ key: 'y' }], command: { kind: 'settle_yes' } },
  {
    group: 'Changed',
    label: 'No, it is not',
    keys: [{ key: 'y', shift: true }],
    command: { kind: 'settle_no' },
  },
  {
    group: 'Changed',
    label: 'Place it at the selection',
    keys: [{ key: 'p' }],
    command: { kind: 'settle_here' },
  },
  { group: 'Room', label: 'Search in the article', keys: [{ key: '/' }], command: { kind: 'search' } },
  { group: 'Room', label: 'Clear the selection', keys: [{ key: 'Escape' }], command: { kind: 'clear' } },
  { group: 'Room', label: 'All shortcuts', keys: [{ key: '?' }], command: { kind: 'shortcuts' } },
]

/** The keys of the room. The codebook's tags are on the digits, in its order. */
export function keyMap(tags: readonly TagView[]): readonly Binding[] {
  const tagging = tags.slice(0, 9).map(({ key, label }, index): Binding => ({
    group: 'Mark',
    label,
    keys: [{ key: String(index + 1) }],
    command: { kind: 'tag', tag: key },
  }))
  return [...MOVE, ...tagging, ...AFTER_TAGS]
}

/** Is this a lone character, which people who dictate or use a switch must be able to turn off (WCAG 2.1.4)? */
export function isSingleKey({ key, mod }: Key): boolean {
  return key.length === 1 && !mod
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** The command that a key press stands for; `undefined` for none. */
export function commandFor(
  press: KeyPress,
  bindings: readonly Binding[],
  { singleKeys }: { singleKeys: boolean },
): Command | undefined {
  const binding = bindings.find(({ keys }) =>
    keys.some((key) => (singleKeys || !isSingleKey(key)) && matches(press, key)),
  )
  return binding?.command
}

function matches(
  press: KeyPress,
  { key, shift = false, mod = false }: { key: string; shift?: boolean; mod?: boolean },
) {
  if (press.altKey || (press.ctrlKey || press.metaKey) !== mod) return false
  // Where a digit or a bracket is typed with Shift is the keyboard layout's business.
  const isSymbol = key.length === 1 && !/\p{L}/u.test(key)
  return press.key.toLowerCase() === key.toLowerCase() && (isSymbol || press.shiftKey === shift)
}

/** How a key is written on the sheet and beside buttons. */
export function keyLabel({ key, shift, mod }: Key): string {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [mod && 'Ctrl', shift && 'Shift', name].filter(Boolean).join(' + ')
}

const NAMES: Partial<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
}

function move(way: Move, label: string, keys: readonly Key[]): Binding {
  return { group: 'Move', label, keys, command: { kind: 'move', move: way } }
}
