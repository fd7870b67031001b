import type { Key } from '@/lib/schema/room-keys'
import { KeyCaps } from './key-caps'
import classes from './key-lines.module.css'
import { useKeyNames } from './use-key-names'

/** A command as a sheet of shortcuts lists it. */
export type KeyLine = { name: string; keys: readonly Key[] }

type KeyLinesProps = { lines: readonly KeyLine[]; singleKeys: boolean }

/** Commands and their keys, as far as they have any. Those that are turned off are struck through. */
export function KeyLines({ lines, singleKeys }: KeyLinesProps) {
  const { label } = useKeyNames()
  return (
    <dl className={classes['list']}>
      {lines
        .filter(({ keys }) => keys.length > 0)
        .map(({ name, keys }) => (
          <div key={keys.map(label).join()} className={classes['row']}>
            <dt>{name}</dt>
            <dd>
              <KeyCaps keys={keys} singleKeys={singleKeys} />
            </dd>
          </div>
        ))}
    </dl>
  )
}
