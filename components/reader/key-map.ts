import type { Move } from '@/lib/core/annotation/move-cursor'
import type { MessageKey } from '@/lib/messages/translate'
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

/** What a line is called: by a message, or as the codebook calls a tag. */
export type BindingName = MessageKey<'reader'> | { tag: string }

/** A line of the key map: the handlers and the sheet of shortcuts are both made of it. */
export type Binding = { group: KeyGroup; name: BindingName; keys: readonly Key[]; command: Command }

export const KEY_GROUPS = ['move', 'annotate', 'check', 'edit', 'changed', 'general'] as const
export type KeyGroup = (typeof KEY_GROUPS)[number]

const MOVE: readonly Binding[] = [
  move('next', 'keys.next', [{ key: 'j' }, { key: 'ArrowDown' }]),
  move('previous', 'keys.previous', [{ key: 'k' }, { key: 'ArrowUp' }]),
  move('extend_next', 'keys.extendNext', [
    { key: 'j', shift: true },
    { key: 'ArrowDown', shift: true },
  ]),
  move('extend_previous', 'keys.extendPrevious', [
    { key: 'k', shift: true },
    { key: 'ArrowUp', shift: true },
  ]),
  move('next_open', 'keys.nextOpen', [{ key: ']' }]),
  move('previous_open', 'keys.previousOpen', [{ key: '[' }]),
  move('next_repeat', 'keys.nextRepeat', [{ key: 'r' }]),
  { group: 'move', name: 'keys.first', keys: [{ key: 'Home' }], command: { kind: 'first' } },
  { group: 'move', name: 'keys.last', keys: [{ key: 'End' }], command: { kind: 'last' } },
]

const AFTER_TAGS: readonly Binding[] = [
  {
    group: 'annotate',
    name: 'toolbar.remove',
    keys: [{ key: 'Delete' }, { key: 'Backspace' }],
    command: { kind: 'remove' },
  },
  { group: 'annotate', name: 'keys.repeats', keys: [{ key: 'a' }], command: { kind: 'repeats' } },
  { group: 'annotate', name: 'keys.note', keys: [{ key: 'n' }], command: { kind: 'note' } },
  { group: 'check', name: 'toolbar.addSource', keys: [{ key: 's' }], command: { kind: 'source' } },
  { group: 'check', name: 'keys.verdict', keys: [{ key: 'v' }], command: { kind: 'verdict' } },
  { group: 'check', name: 'keys.open', keys: [{ key: 'Enter' }], command: { kind: 'open' } },
  {
    group: 'edit',
    name: 'toolbar.undo',
    keys: [{ key: 'u' }, { key: 'z', mod: true }],
    command: { kind: 'undo' },
  },
  {
    group: 'edit',
    name: 'toolbar.redo',
    keys: [
      { key: 'u', shift: true },
      { key: 'z', mod: true, shift: true },
    ],
    command: { kind: 'redo' },
  },
  { group: 'edit', name: 'keys.split', keys: [{ key: 'c' }], command: { kind: 'split' } },
  { group: 'edit', name: 'keys.merge', keys: [{ key: 'm' }], command: { kind: 'merge' } },
  { group: 'edit', name: 'keys.boilerplate', keys: [{ key: 'x' }], command: { kind: 'noise' } },
  {
    group: 'changed',
    name: 'keys.nextToConfirm',
    keys: [{ key: 't' }],
    command: { kind: 'next_unsettled' },
  },
  { group: 'changed', name: 'confirm.yes', keys: [{ key: 'y' }], command: { kind: 'settle_yes' } },
  {
    group: 'changed',
    name: 'confirm.no',
    keys: [{ key: 'y', shift: true }],
    command: { kind: 'settle_no' },
  },
  {
    group: 'changed',
    name: 'confirm.place',
    keys: [{ key: 'p' }],
    command: { kind: 'settle_here' },
  },
  { group: 'general', name: 'search.label', keys: [{ key: '/' }], command: { kind: 'search' } },
  { group: 'general', name: 'keys.clear', keys: [{ key: 'Escape' }], command: { kind: 'clear' } },
  { group: 'general', name: 'keys.all', keys: [{ key: '?' }], command: { kind: 'shortcuts' } },
]

/** The keys of the room. The codebook's tags are on the digits, in its order. */
export function keyMap(tags: readonly TagView[]): readonly Binding[] {
  const tagging = tags.slice(0, 9).map(({ key, label }, index): Binding => ({
    group: 'annotate',
    name: { tag: label },
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

function move(way: Move, name: BindingName, keys: readonly Key[]): Binding {
  return { group: 'move', name, keys, command: { kind: 'move', move: way } }
}
