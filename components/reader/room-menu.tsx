'use client'

import { ActionIcon, Button, Menu, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconCut, IconDots, IconKeyboard, IconNote, IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { VersionsMenu } from '@/components/article/versions/versions-menu'
import { ExportMenu, type ExportMenuProps } from './export-menu'
import type { Repairing } from './create-repairing'
import type { Command } from './key-map'
import classes from './room-menu.module.css'

type RoomMenuProps = {
  mayAnnotate: boolean
  run: (command: Command) => void
  /** What the selected sentence is taken for. */
  stands: Repairing['stands']
  exportAddress: ExportMenuProps['address']
  /** Where versions are compared, and what captures a new one; absent for those who may not. */
  versions: { address: string; onNew: (() => void) | undefined }
  /** On a narrow screen the cards are opened from here. */
  cards?: { count: number; unsettled: number; onOpen: () => void }
}

const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const

/** What is not done to every sentence: search, export, mending, help. */
export function RoomMenu({ mayAnnotate, run, stands, exportAddress, versions, cards }: RoomMenuProps) {
  const t = useTranslations('reader')
  return (
    <div className={classes['menu']}>
      {cards && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconNote {...ICON} className={classes['roomy']} />}
          onClick={cards.onOpen}
        >
          <CardCount {...cards} />
        </Button>
      )}
      <Tooltip label={t('toolbar.hint', { tool: t('search.label'), key: '/' })}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('menu.search')}
          onClick={() => run({ kind: 'search' })}
        >
          <IconSearch {...ICON} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('toolbar.hint', { tool: t('keys.title'), key: '?' })}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('keys.title')}
          className={classes['wide'] ?? ''}
          onClick={() => run({ kind: 'shortcuts' })}
        >
          <IconKeyboard {...ICON} />
        </ActionIcon>
      </Tooltip>
      {mayAnnotate && <MendMenu run={run} stands={stands} />}
      <VersionsMenu address={versions.address} onNewVersion={versions.onNew} />
      <ExportMenu address={exportAddress} />
    </div>
  )
}

/** What waits for a person comes first: on a phone there is room for one number. */
function CardCount({ count, unsettled }: { count: number; unsettled: number }) {
  const t = useTranslations('reader')
  const all = t('menu.annotations', { count })
  if (unsettled === 0) return all
  return (
    <>
      {t('menu.toConfirm', { count: unsettled })}{' '}
      <VisuallyHidden>{t('menu.ofAnnotations', { annotations: all })}</VisuallyHidden>
    </>
  )
}

function MendMenu({ run, stands }: Pick<RoomMenuProps, 'run' | 'stands'>) {
  const t = useTranslations('reader')
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('menu.sentence')}>
          <IconDots {...ICON} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCut size={16} aria-hidden />}
          rightSection="C"
          onClick={() => run({ kind: 'split' })}
        >
          {t('keys.split')}
        </Menu.Item>
        <Menu.Item rightSection="M" onClick={() => run({ kind: 'merge' })}>
          {t('keys.merge')}
        </Menu.Item>
        <Menu.Item rightSection="X" onClick={() => run({ kind: 'noise' })}>
          {stands.residue ? t('menu.unmarkBoilerplate') : t('menu.markBoilerplate')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item rightSection="R" onClick={() => run({ kind: 'move', move: 'next_repeat' })}>
          {t('keys.nextRepeat')}
        </Menu.Item>
        {stands.detached && (
          <Menu.Item onClick={() => run({ kind: 'put_back' })}>{t('menu.restoreRepeat')}</Menu.Item>
        )}
        <Menu.Item rightSection="]" onClick={() => run({ kind: 'move', move: 'next_open' })}>
          {t('keys.nextOpen')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item rightSection="V" onClick={() => run({ kind: 'verdict' })}>
          {t('keys.verdict')}
        </Menu.Item>
        <Menu.Item rightSection="N" onClick={() => run({ kind: 'note' })}>
          {t('keys.note')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
