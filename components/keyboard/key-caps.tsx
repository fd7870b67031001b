import { isSingleKey } from '@/lib/core/keyboard/key'
import type { Key } from '@/lib/schema/room-keys'
import classes from './key-caps.module.css'
import { keyLabel } from './keys'

type KeyCapsProps = { keys: readonly Key[]; singleKeys: boolean }

/** Keys as they stand on the keyboard. Those that are turned off are struck through. */
export function KeyCaps({ keys, singleKeys }: KeyCapsProps) {
  return keys.map((key) => (
    <kbd key={keyLabel(key)} className={classes['cap']} data-off={!singleKeys && isSingleKey(key)}>
      {keyLabel(key)}
    </kbd>
  ))
}
