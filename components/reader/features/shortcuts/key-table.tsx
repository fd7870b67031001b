import { useTranslations } from 'next-intl'
import { KeyCaps } from '@/components/keyboard/key-caps'
import { useKeyNames } from '@/components/keyboard/use-key-names'
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
  const { label } = useKeyNames()
  return (
    <div className={classes['groups']}>
      {KEY_GROUPS.map((group) => (
        <section key={group}>
          <h3 className={classes['title']}>{t(GROUP_NAMES[group])}</h3>
          <dl className={classes['list']}>
            {bindings
              .filter((binding) => binding.group === group && binding.keys.length > 0)
              .map(({ name, keys }) => (
                <div key={keys.map(label).join()} className={classes['row']}>
                  <dt>{commandLabel(name, t)}</dt>
                  <dd>
                    <KeyCaps keys={keys} singleKeys={singleKeys} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
