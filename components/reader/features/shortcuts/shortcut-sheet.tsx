'use client'

import { Modal, Switch, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { isSingleKey, keyLabel } from '@/components/keyboard/keys'
import { commandLabel } from '@/components/reader/command-label'
import { KEY_GROUPS, type Binding, type KeyGroup } from '@/components/reader/room/bindings'
import type { MessageKey } from '@/lib/messages/translate'
import classes from './shortcut-sheet.module.css'

type ShortcutSheetProps = {
  opened: boolean
  onClose: () => void
  bindings: readonly Binding[]
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
}

const GROUPS = {
  move: 'keys.move',
  annotate: 'keys.annotate',
  check: 'keys.check',
  edit: 'keys.edit',
  changed: 'keys.changed',
  general: 'keys.general',
} as const satisfies Record<KeyGroup, MessageKey<'reader'>>

/** All keys of the room, from the table that handles them. */
export function ShortcutSheet({ opened, onClose, bindings, singleKeys, onSingleKeys }: ShortcutSheetProps) {
  const t = useTranslations('reader')
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')} size="44rem">
      <Switch
        label={t('keys.single')}
        description={t('keys.singleHint')}
        checked={singleKeys}
        onChange={(event) => onSingleKeys(event.currentTarget.checked)}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('keys.layouts')}
      </Text>
      <div className={classes['groups']}>
        {KEY_GROUPS.map((group) => (
          <section key={group}>
            <h3 className={classes['title']}>{t(GROUPS[group])}</h3>
            <dl className={classes['list']}>
              {bindings
                .filter((binding) => binding.group === group && binding.keys.length > 0)
                .map(({ name, keys }) => (
                  <div key={keys.map(keyLabel).join()} className={classes['row']}>
                    <dt>{commandLabel(name, t)}</dt>
                    <dd>
                      {keys.map((key) => (
                        <kbd key={keyLabel(key)} data-off={!singleKeys && isSingleKey(key)}>
                          {keyLabel(key)}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
