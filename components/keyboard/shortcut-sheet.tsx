'use client'

import { Anchor, Group, Modal, Switch, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'

type ShortcutSheetProps = {
  workspace: string
  opened: boolean
  onClose: () => void
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
  /** What still works on this screen without single keys. */
  singleHint: string
  size?: string
  children: ReactNode
}

/** All keys of a screen, and the ways to change them and to the help page. */
export function ShortcutSheet(props: ShortcutSheetProps) {
  const { workspace, opened, onClose, singleKeys, onSingleKeys, singleHint, size, children } = props
  const t = useTranslations('reader')
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')} {...(size && { size })}>
      <Switch
        label={t('keys.single')}
        description={singleHint}
        checked={singleKeys}
        onChange={(event) => onSingleKeys(event.currentTarget.checked)}
      />
      <Text size="sm" c="dimmed" my="sm">
        {t('keys.layouts')}
      </Text>
      {children}
      <Group gap="lg" mt="md">
        <Anchor component={Link} href={`/w/${workspace}/settings/shortcuts`} size="sm">
          {t('keys.change')}
        </Anchor>
        <Anchor component={Link} href={`/w/${workspace}/help`} size="sm">
          {t('keys.help')}
        </Anchor>
      </Group>
    </Modal>
  )
}
