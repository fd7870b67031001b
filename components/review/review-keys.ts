import { bindingsFor, type KeyPress } from '@/components/keyboard/key-press'
import { keyBeyondRoom, type KeyChoice } from '@/lib/core/keyboard/held-keys'
import { REVIEW_COMMANDS } from '@/lib/core/keyboard/key-screens'
import type { MessageKey } from '@/lib/messages/translate'
import type { Key } from '@/lib/schema/room-keys'

/** What a key stands for on the review screen. */
export type ReviewCommand = 'next' | 'previous' | 'approve' | 'request_changes' | 'undo' | 'shortcuts'

/** A command of the review screen with the key that works. */
export type ReviewBinding = { command: ReviewCommand; label: MessageKey<'review'>; keys: readonly Key[] }

const COMMANDS = {
  'moving.next': { command: 'next', label: 'keys.next' },
  'moving.previous': { command: 'previous', label: 'keys.previous' },
  'review.approve': { command: 'approve', label: 'bar.approve' },
  'review.request_changes': { command: 'request_changes', label: 'bar.requestChanges' },
  'history.undo': { command: 'undo', label: 'keys.undo' },
  'shortcuts.open': { command: 'shortcuts', label: 'keys.all' },
} as const satisfies Record<(typeof REVIEW_COMMANDS)[number], Omit<ReviewBinding, 'keys'>>

/** The keys of the review screen that work: the handler and the buttons are made of this, and the sheet of shortcuts. */
export function reviewBindings(choice: KeyChoice): readonly ReviewBinding[] {
  return REVIEW_COMMANDS.map((command) => {
    const key = keyBeyondRoom(command, choice)
    return { ...COMMANDS[command], keys: key ? [key] : [] }
  })
}

/** The command of a key press. */
export function reviewCommand(
  press: KeyPress,
  bindings: readonly ReviewBinding[],
): ReviewCommand | undefined {
  return bindingsFor(press, bindings)[0]?.command
}
