import { useTranslations } from 'next-intl'
import { KeyLines } from '@/components/keyboard/key-lines'
import { commandLabel } from '@/components/reader/command-label'
import { KEY_GROUPS, type Binding, type KeyGroup } from '@/components/reader/room/bindings'
import type { MessageKey } from '@/lib/messages/translate'
import classes from './key-table.module.css'

/** What the groups of shortcuts are called. */
export const GROUP_NAMES = {
  move: 'keys.move',
  annotate: 'keys.annotate',
  check: 'keys.check',
  edit: 'keys.edit',
  changed: 'keys.changed',
  general: 'keys.general',
} as const satisfies Record<KeyGroup, MessageKey<'reader'>>

type KeyTableProps = { bindings: readonly Pick<Binding, 'group' | 'name' | 'keys'>[]; singleKeys: boolean }

/** All keys of the room, from the table that handles them. Those that are turned off are struck through. */
export function KeyTable({ bindings, singleKeys }: KeyTableProps) {
  const t = useTranslations('reader')
  return (
    <div className={classes['groups']}>
      {KEY_GROUPS.map((group) => (
        <section key={group}>
          <h3 className={classes['title']}>{t(GROUP_NAMES[group])}</h3>
          <KeyLines
            lines={bindings
              .filter((binding) => binding.group === group)
              .map(({ name, keys }) => ({ name: commandLabel(name, t), keys }))}
            singleKeys={singleKeys}
          />
        </section>
      ))}
    </div>
  )
}
