import type { Key } from '@/lib/schema/room-keys'
import classes from './key-mark.module.css'
import { useKeyNames } from './use-key-names'

/** A key inside the button that it stands for. Assistive technology hears of it from the button. */
export function KeyMark({ of }: { of: Key }) {
  const { label } = useKeyNames()
  return (
    <kbd aria-hidden className={classes['key']}>
      {label(of)}
    </kbd>
  )
}
