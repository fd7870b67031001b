'use client'

import { Button, Group, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import { commandLabel } from '@/components/reader/command-label'
import { GROUP_NAMES } from '@/components/reader/features/shortcuts/key-table'
import { KEY_GROUPS } from '@/components/reader/room/bindings'
import settings from '@/components/ui/settings.module.css'
import { UndoMessage } from '@/components/ui/undo-message'
import { chosenKey } from '@/lib/core/keyboard/held-keys'
import type { KeyedCommand } from '@/lib/core/keyboard/room-keys'
import type { TagView } from '@/lib/schema/annotation'
import type { Key, OwnKeys } from '@/lib/schema/room-keys'
import { KeyRecorder } from './key-recorder'
import { ShortcutLine } from './shortcut-line'
import { shortcutRows, type ShortcutRow } from './shortcut-rows'
import classes from './shortcut-settings.module.css'
import { useOwnKeys } from './use-own-keys'

/** Time enough to read the message and reach its button. */
const UNDO_MS = 15_000

type ShortcutSettingsProps = {
  workspace: string
  tags: readonly TagView[]
  stored: OwnKeys
  singleKeys: boolean
}

/** The keys of the reading room, grouped as in its sheet of shortcuts, and how to change each. */
export function ShortcutSettings({ workspace, tags, stored, singleKeys }: ShortcutSettingsProps) {
  const t = useTranslations('member')
  const reader = useTranslations('reader')
  const saving = useTranslations('saving')
  const names = useKeyNames()
  const keys = useOwnKeys({ workspace, stored, onGiven: tellGiven })
  const { own, busy, editing } = keys
  const rows = shortcutRows({ tags, own, tagAt: (place) => t('shortcuts.tag', { place }) })

  function nameOf(command: KeyedCommand): string {
    const row = rows.find((each) => each.command === command)
    return row ? commandLabel(row.name, reader) : command
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
        name={commandLabel(name, reader)}
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
      {KEY_GROUPS.map((group) => (
        <section key={group} className={classes['group']}>
          <Title order={3} className={classes['title'] ?? ''}>
            {reader(GROUP_NAMES[group])}
          </Title>
          <ul className={settings['rows']}>
            {rows
              .filter((row) => row.group === group && row.isListed)
              .map((row) => (
                <ShortcutLine
                  key={row.command}
                  name={commandLabel(row.name, reader)}
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
