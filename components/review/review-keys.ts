import type { MessageKey } from '@/lib/messages/translate'

/** What a key at the desk stands for. */
export type ReviewCommand = 'next' | 'previous' | 'approve' | 'request_changes' | 'undo' | 'shortcuts'

/** The keys of the desk: the handler and the sheet of shortcuts are both made of this. */
export const REVIEW_KEYS: readonly { key: string; label: MessageKey<'review'>; command: ReviewCommand }[] = [
  { key: 'j', label: 'keys.next', command: 'next' },
  { key: 'k', label: 'keys.previous', command: 'previous' },
  { key: 'a', label: 'bar.approve', command: 'approve' },
  { key: 'x', label: 'bar.requestChanges', command: 'request_changes' },
  { key: 'u', label: 'keys.undo', command: 'undo' },
  { key: '?', label: 'keys.all', command: 'shortcuts' },
]

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The command of a key press. All keys are lone characters, so Shift belongs only to those that need it. */
export function reviewCommand({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: KeyPress): ReviewCommand | undefined {
  if (ctrlKey || metaKey || altKey || (shiftKey && key !== '?')) return undefined
  return REVIEW_KEYS.find((one) => one.key === key.toLowerCase())?.command
}
