import { isPressed, type KeyPress } from './key-press'

/** A key press as React tells of it. */
type FieldPress = { nativeEvent: KeyPress & Pick<Event, 'composedPath'>; currentTarget: EventTarget }

/**
 * What a key asks of a form: Escape leaves it, Ctrl (or ⌘) + Enter sends it. A composition's keys ask nothing, and neither do those
 * in what is drawn over the form, such as the field for the address of a link: React tells the form of them too.
 */
export function formKey({ nativeEvent, currentTarget }: FieldPress): 'leave' | 'send' | undefined {
  if (!nativeEvent.composedPath().includes(currentTarget)) return undefined
  if (isPressed(nativeEvent, { key: 'Escape' })) return 'leave'
  return isPressed(nativeEvent, { key: 'Enter', mod: true }) ? 'send' : undefined
}
