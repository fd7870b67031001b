import { isPressed, type KeyPress } from './key-press'

/** A key press as React tells of it. */
type FieldPress = { nativeEvent: KeyPress }

/** What a key asks of a form: Escape leaves it, Ctrl + Enter sends it. A composition's keys ask nothing. */
export function formKey({ nativeEvent }: FieldPress): 'leave' | 'send' | undefined {
  if (isPressed(nativeEvent, { key: 'Escape' })) return 'leave'
  return isPressed(nativeEvent, { key: 'Enter', mod: true }) ? 'send' : undefined
}
