'use client'

import { ActionIcon, Button, Menu, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconCut, IconDots, IconKeyboard, IconNote, IconSearch } from '@tabler/icons-react'
import { VersionsMenu } from '@/components/article/versions/versions-menu'
import { ExportMenu } from './export-menu'
import type { Repairing } from './create-repairing'
import type { Command } from './key-map'
import classes from './room-menu.module.css'

type RoomMenuProps = {
  mayAnnotate: boolean
  run: (command: Command) => void
  /** What the selected sentence is taken for. */
  stands: Repairing['stands']
  exportAddress: (format: string) => string
  /** Where versions are compared, and what captures a new one; absent for those who may not. */
  versions: { address: string; onNew: (() => void) | undefined }
  /** On a narrow screen the cards are opened from here. */
  cards?: { count: number; unsettled: number; onOpen: () => void }
}

const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const

/** What is not done to every sentence: search, export, mending, help. */
export function RoomMenu({ mayAnnotate, run, stands, exportAddress, versions, cards }: RoomMenuProps) {
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
      <Tooltip label="Search in the article (/)">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Search the text"
          onClick={() => run({ kind: 'search' })}
        >
          <IconSearch {...ICON} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Keyboard shortcuts (?)">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Keyboard shortcuts"
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
  const all = count === 1 ? '1 annotation' : `${count} annotations`
  if (unsettled === 0) return all
  return (
    <>
      {unsettled} to settle
      <VisuallyHidden> of {all}</VisuallyHidden>
    </>
  )
}

function MendMenu({ run, stands }: Pick<RoomMenuProps, 'run' | 'stands'>) {
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Sentence menu">
          <IconDots {...ICON} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCut size={16} aria-hidden />}
          rightSection="C"
          onClick={() => run({ kind: 'split' })}
        >
          Split this sentence
        </Menu.Item>
        <Menu.Item rightSection="M" onClick={() => run({ kind: 'merge' })}>
          Merge with the next sentence
        </Menu.Item>
        <Menu.Item rightSection="X" onClick={() => run({ kind: 'noise' })}>
          {stands.residue ? 'Is a sentence' : 'Mark as noise'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item rightSection="R" onClick={() => run({ kind: 'move', move: 'next_repeat' })}>
          Next repeat of this sentence
        </Menu.Item>
        {stands.detached && (
          <Menu.Item onClick={() => run({ kind: 'put_back' })}>Put back among its repeats</Menu.Item>
        )}
        <Menu.Item rightSection="]" onClick={() => run({ kind: 'move', move: 'next_open' })}>
          Next sentence without a mark
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item rightSection="V" onClick={() => run({ kind: 'verdict' })}>
          Verdict
        </Menu.Item>
        <Menu.Item rightSection="N" onClick={() => run({ kind: 'note' })}>
          Note
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
