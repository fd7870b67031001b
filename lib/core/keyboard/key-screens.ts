import { KEYED_COMMANDS, type KeyedCommand } from './room-keys'

/** The commands of the review screen. Moving, undoing and the sheet of shortcuts have the keys that they have in the room. */
export const REVIEW_COMMANDS = [
  'moving.next',
  'moving.previous',
  'review.approve',
  'review.request_changes',
  'history.undo',
  'shortcuts.open',
] as const satisfies readonly KeyedCommand[]

/** The commands of the comparison of versions; all of them have the keys that they have in the room. */
export const COMPARISON_COMMANDS = [
  'moving.next',
  'moving.previous',
  'shortcuts.open',
] as const satisfies readonly KeyedCommand[]

/** The commands of the reading room. */
export const ROOM_COMMANDS: readonly KeyedCommand[] = KEYED_COMMANDS.filter(
  (command) => !isOfReviewAlone(command),
)

const SCREENS: readonly (readonly KeyedCommand[])[] = [ROOM_COMMANDS, REVIEW_COMMANDS, COMPARISON_COMMANDS]

/** Is there a screen that listens to the keys of both, so that no key can be one of both? */
export function shareScreen(one: KeyedCommand, other: KeyedCommand): boolean {
  return SCREENS.some((commands) => commands.includes(one) && commands.includes(other))
}

function isOfReviewAlone(command: KeyedCommand): boolean {
  return command.startsWith('review.')
}
