'use client'

import { Anchor, Modal, Switch, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Binding } from '@/components/reader/room/bindings'
import { KeyTable } from './key-table'

type ShortcutSheetProps = {
  opened: boolean
  onClose: () => void
  bindings: readonly Binding[]
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
  helpHref: string
}

/** All keys of the room, and the way to the help page. */
export function ShortcutSheet(props: ShortcutSheetProps) {
  const { opened, onClose, bindings, singleKeys, onSingleKeys, helpHref } = props
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
      <KeyTable bindings={bindings} singleKeys={singleKeys} />
      <Anchor component={Link} href={helpHref} size="sm">
        {t('keys.help')}
      </Anchor>
    </Modal>
  )
}
