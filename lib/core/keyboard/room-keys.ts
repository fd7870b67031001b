import type { Key } from '@/lib/schema/room-keys'

/** How many of the codebook's tags have a key, in its order. */
export const TAG_KEYS = 9

const SHIFT = { shift: true } as const
const SHIFT_ALT = { shift: true, alt: true } as const

/**
 * The keys of the reading room and of the review screen as Stet gives them. A command's lone character gives way to a key of the member's own;
 * the other keys always stay. No command has two lone characters.
 *
 * Members' own keys are stored under these names: one that changes its name has no own key any more.
 */
const KEYS = {
  'moving.next': [{ key: 'j' }, { key: 'ArrowDown' }],
  'moving.previous': [{ key: 'k' }, { key: 'ArrowUp' }],
  'moving.extend_next': [
    { key: 'j', ...SHIFT },
    { key: 'ArrowDown', ...SHIFT },
  ],
  'moving.extend_previous': [
    { key: 'k', ...SHIFT },
    { key: 'ArrowUp', ...SHIFT },
  ],
  'moving.next_open': [{ key: ']' }],
  'moving.previous_open': [{ key: '[' }],
  'moving.first': [{ key: 'Home' }],
  'moving.last': [{ key: 'End' }],
  'moving.clear': [{ key: 'Escape' }],
  'widening.select_left': [{ key: 'ArrowLeft' }],
  'widening.select_right': [{ key: 'ArrowRight' }],
  'widening.word_left': [{ key: 'ArrowLeft', ...SHIFT }],
  'widening.word_right': [{ key: 'ArrowRight', ...SHIFT }],
  'widening.character_left': [{ key: 'ArrowLeft', ...SHIFT_ALT }],
  'widening.character_right': [{ key: 'ArrowRight', ...SHIFT_ALT }],
  // By place in the codebook: its tags come and go, and every workspace has its own.
  'tagging.1': [{ key: '1' }],
  'tagging.2': [{ key: '2' }],
  'tagging.3': [{ key: '3' }],
  'tagging.4': [{ key: '4' }],
  'tagging.5': [{ key: '5' }],
  'tagging.6': [{ key: '6' }],
  'tagging.7': [{ key: '7' }],
  'tagging.8': [{ key: '8' }],
  'tagging.9': [{ key: '9' }],
  'confirming.next': [{ key: 't' }],
  'confirming.confirm': [{ key: 'y' }],
  'confirming.reject': [{ key: 'y', ...SHIFT }],
  'confirming.place': [{ key: 'p' }],
  'repeats.next': [{ key: 'r' }],
  'repeats.apply': [{ key: 'a' }],
  'repeats.restore': [],
  'claims.source': [{ key: 's' }],
  'claims.verdict': [{ key: 'v' }],
  'claims.decide': [{ key: 'd' }],
  'claims.open': [{ key: 'Enter' }],
  'annotations.remove': [{ key: 'Delete' }, { key: 'Backspace' }],
  'annotations.note': [{ key: 'n' }],
  'history.undo': [{ key: 'u' }, { key: 'z', mod: true }],
  'history.redo': [
    { key: 'u', ...SHIFT },
    { key: 'z', mod: true, ...SHIFT },
    { key: 'y', mod: true },
  ],
  'splitting.split': [{ key: 'c' }],
  'splitting.merge': [{ key: 'm' }],
  'boilerplate.toggle': [{ key: 'x' }],
  'search.open': [{ key: '/' }],
  'shortcuts.open': [{ key: '?' }],
  'arriving.copy_link': [{ key: 'l' }],
  'appearance.open': [],
  'review.approve': [{ key: 'a' }],
  'review.request_changes': [{ key: 'x' }],
} as const satisfies Record<string, readonly Key[]>

/** A command that can have keys, as its keys are stored. */
export type KeyedCommand = keyof typeof KEYS

export const ROOM_KEYS: Readonly<Record<KeyedCommand, readonly Key[]>> = KEYS

/** Every command that can have keys. */
export const KEYED_COMMANDS = Object.keys(KEYS).filter((command): command is KeyedCommand => command in KEYS)

/** The command of a tag, by its place in the codebook from 0 on; null for a tag that has no key. */
export function tagCommand(index: number): KeyedCommand | null {
  return KEYED_COMMANDS.find((command) => command === `tagging.${index + 1}`) ?? null
}
