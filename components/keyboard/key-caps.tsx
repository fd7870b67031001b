import { isSingleKey } from '@/lib/core/keyboard/key'
import type { Key } from '@/lib/schema/room-keys'
import classes from './key-caps.module.css'
import { useKeyNames } from './use-key-names'

type KeyCapsProps = { keys: readonly Key[]; singleKeys: boolean }

/** Keys as they stand on the keyboard. Those that are turned off are struck through. */
export function KeyCaps({ keys, singleKeys }: KeyCapsProps) {
  const { label } = useKeyNames()
  return keys.map((key) => (
    <kbd key={label(key)} className={classes['cap']} data-off={!singleKeys && isSingleKey(key)}>
      {label(key)}
    </kbd>
  ))
}
