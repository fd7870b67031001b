'use client'

import { Anchor, Group, Modal, Switch, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import type { Binding } from '@/components/reader/room/bindings'
import { KeyTable } from './key-table'

type ShortcutSheetProps = {
  opened: boolean
  onClose: () => void
  bindings: readonly Binding[]
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
  helpHref: string
  settingsHref: string
}

/** All keys of the room, and the ways to change them and to the help page. */
export function ShortcutSheet(props: ShortcutSheetProps) {
  const { opened, onClose, bindings, singleKeys, onSingleKeys, helpHref, settingsHref } = props
  const t = useTranslations('reader')
  const { mod } = useKeyNames()
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')} size="44rem">
      <Switch
        label={t('keys.single')}
        description={t('keys.singleHint', { mod })}
        checked={singleKeys}
        onChange={(event) => onSingleKeys(event.currentTarget.checked)}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('keys.layouts')}
      </Text>
      <KeyTable bindings={bindings} singleKeys={singleKeys} />
      <Group gap="lg">
        <Anchor component={Link} href={settingsHref} size="sm">
          {t('keys.change')}
        </Anchor>
        <Anchor component={Link} href={helpHref} size="sm">
          {t('keys.help')}
        </Anchor>
      </Group>
    </Modal>
  )
}
