import type { KeyboardEvent } from 'react'
import { isPressed } from './key-press'

/** Which way an arrow key moves inside a toolbar: 1 on, -1 back, 0 for any other key. */
export function toolbarStep({ nativeEvent, currentTarget }: KeyboardEvent): 1 | -1 | 0 {
  const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl'
  if (isPressed(nativeEvent, { key: 'ArrowRight' })) return isRightToLeft ? -1 : 1
  if (isPressed(nativeEvent, { key: 'ArrowLeft' })) return isRightToLeft ? 1 : -1
  return 0
}
