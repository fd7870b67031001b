/** What a key at the desk stands for. */
export type ReviewCommand = 'next' | 'previous' | 'approve' | 'request_changes' | 'undo' | 'shortcuts'

/** The keys of the desk: the handler and the sheet of shortcuts are both made of this. */
export const REVIEW_KEYS: readonly { key: string; label: string; command: ReviewCommand }[] = [
  { key: 'j', label: 'Next verdict', command: 'next' },
  { key: 'k', label: 'Previous verdict', command: 'previous' },
  { key: 'a', label: 'Approve', command: 'approve' },
  { key: 'x', label: 'Request changes', command: 'request_changes' },
  { key: 'u', label: 'Undo the last decision', command: 'undo' },
  { key: '?', label: 'All shortcuts', command: 'shortcuts' },
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
