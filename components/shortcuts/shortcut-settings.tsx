'use client'

import { Button, Group, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import { GROUP_NAMES } from '@/components/reader/features/shortcuts/key-table'
import settings from '@/components/ui/settings.module.css'
import { UndoMessage } from '@/components/ui/undo-message'
import { chosenKey } from '@/lib/core/keyboard/held-keys'
import type { KeyedCommand } from '@/lib/core/keyboard/room-keys'
import type { TagView } from '@/lib/schema/annotation'
import type { Key, OwnKeys } from '@/lib/schema/room-keys'
import { KeyRecorder } from './key-recorder'
import { ShortcutLine } from './shortcut-line'
import { SETTING_GROUPS, shortcutRows, type SettingGroup, type ShortcutRow } from './shortcut-rows'
import classes from './shortcut-settings.module.css'
import { useOwnKeys } from './use-own-keys'

/** Time enough to read the message and reach its button. */
const UNDO_MS = 15_000

type ShortcutSettingsProps = {
  workspace: string
  tags: readonly TagView[]
  stored: OwnKeys
  singleKeys: boolean
  mayReview: boolean
}

/** The keys of the reading room and of review, grouped as in the sheet of shortcuts, and how to change each. */
export function ShortcutSettings({ workspace, tags, stored, singleKeys, mayReview }: ShortcutSettingsProps) {
  const t = useTranslations('member')
  const reader = useTranslations('reader')
  const review = useTranslations('review')
  const saving = useTranslations('saving')
  const names = useKeyNames()
  const keys = useOwnKeys({ workspace, stored, onGiven: tellGiven })
  const { own, busy, editing } = keys
  const rows = shortcutRows({
    tags,
    own,
    mayReview,
    tagAt: (place) => t('shortcuts.tag', { place }),
    words: { reader, review },
  })

  function nameOf(command: KeyedCommand): string {
    return rows.find((each) => each.command === command)?.name ?? command
  }

  const groups = SETTING_GROUPS.filter((group) => rows.some((row) => row.group === group && row.isListed))
  function nameOfGroup(group: SettingGroup): string {
    return group === 'review' ? t('shortcuts.review') : reader(GROUP_NAMES[group])
  }

  function tellGiven(command: KeyedCommand, key: Key | null): void {
    const said = { command: nameOf(command), key: names.word(key ?? undefined) }
    notifications.show({ message: t('shortcuts.saved', said) })
  }

  function tellReset(before: OwnKeys): void {
    const id = crypto.randomUUID()
    notifications.show({
      id,
      autoClose: UNDO_MS,
      message: (
        <UndoMessage
          message={t('shortcuts.allReset')}
          label={t('list.undo')}
          onUndo={() => {
            notifications.hide(id)
            keys.restore(before, () => notifications.show({ message: t('shortcuts.restored') }))
          }}
        />
      ),
    })
  }

  function recorderFor({ command, name }: ShortcutRow) {
    if (editing?.command !== command) return null
    return (
      <KeyRecorder
        name={name}
        nameOf={nameOf}
        refused={editing.refused}
        mayClear={chosenKey(command, own) !== null}
        onKey={(key) => keys.attempt(command, key)}
        onTake={(other, key) => keys.takeFrom(other, { command, key })}
        onLeave={keys.leave}
      />
    )
  }

  return (
    <>
      {groups.map((group) => (
        <section key={group} className={classes['group']}>
          <Title order={3} className={classes['title'] ?? ''}>
            {nameOfGroup(group)}
          </Title>
          {group === 'review' && (
            <Text size="sm" mb="xs">
              {t('shortcuts.reviewLead')}
            </Text>
          )}
          <ul className={settings['rows']}>
            {rows
              .filter((row) => row.group === group && row.isListed)
              .map((row) => (
                <ShortcutLine
                  key={row.command}
                  name={row.name}
                  keys={row.keys}
                  isOwn={row.isOwn}
                  singleKeys={singleKeys}
                  onChange={() => keys.edit(row.command)}
                  onReset={() => keys.reset(row.command)}
                >
                  {recorderFor(row)}
                </ShortcutLine>
              ))}
          </ul>
        </section>
      ))}
      <Group>
        <Button
          variant="default"
          disabled={Object.keys(own).length === 0}
          onClick={() => keys.resetAll(tellReset)}
        >
          {t('shortcuts.resetAll')}
        </Button>
        <span role="status">{busy && saving('saving')}</span>
      </Group>
    </>
  )
}
