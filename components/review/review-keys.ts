import { bindingsFor, type KeyPress } from '@/components/keyboard/key-press'
import type { MessageKey } from '@/lib/messages/translate'
import type { Key } from '@/lib/schema/room-keys'

/** What a key stands for on the review screen. */
export type ReviewCommand = 'next' | 'previous' | 'approve' | 'request_changes' | 'undo' | 'shortcuts'

type ReviewBinding = { keys: readonly [Key]; label: MessageKey<'review'>; command: ReviewCommand }

/** The keys of the review screen: the handler and the sheet of shortcuts are both made of this. */
export const REVIEW_KEYS: readonly ReviewBinding[] = [
  { keys: [{ key: 'j' }], label: 'keys.next', command: 'next' },
  { keys: [{ key: 'k' }], label: 'keys.previous', command: 'previous' },
  { keys: [{ key: 'a' }], label: 'bar.approve', command: 'approve' },
  { keys: [{ key: 'x' }], label: 'bar.requestChanges', command: 'request_changes' },
  { keys: [{ key: 'u' }], label: 'keys.undo', command: 'undo' },
  { keys: [{ key: '?' }], label: 'keys.all', command: 'shortcuts' },
]

/** The command of a key press. */
export function reviewCommand(press: KeyPress): ReviewCommand | undefined {
  return bindingsFor(press, REVIEW_KEYS)[0]?.command
}
