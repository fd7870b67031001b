'use client'

import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconFileDiff, IconFilePlus, IconHistory } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'

type VersionsMenuProps = {
  /** The page that compares the versions. */
  address: string
  /** Absent where the person may not capture articles. */
  onNewVersion: (() => void) | undefined
}

/** What can be done about the versions of the article. */
export function VersionsMenu({ address, onNewVersion }: VersionsMenuProps) {
  const t = useTranslations('article')
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Tooltip label={t('versions.menu.versions')}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('versions.menu.open')}>
            <IconHistory size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {onNewVersion && (
          <Menu.Item leftSection={<IconFilePlus size={16} aria-hidden />} onClick={onNewVersion}>
            {t('versions.menu.new')}
          </Menu.Item>
        )}
        <Menu.Item component={Link} href={address} leftSection={<IconFileDiff size={16} aria-hidden />}>
          {t('versions.menu.compare')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
