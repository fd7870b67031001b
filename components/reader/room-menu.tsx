'use client'

import { ActionIcon, Button, Menu, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconDots, IconNote } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Fragment, memo, type ReactNode } from 'react'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import { commandHint, commandLabel, firstKey } from './command-label'
import { TOOL_ICON } from './icon-sizes'
import { MENU_PARTS } from './room-feature'
import classes from './room-menu.module.css'
import { looksTheSame, type RoomCommand } from './use-features'

type RoomMenuProps = {
  commands: readonly RoomCommand[]
  mayAnnotate: boolean
  /** On a narrow screen the cards are opened from here. */
  cards: { count: number; toConfirm: number; onOpen: () => void } | null
  /** What features show here. */
  children: ReactNode
}

/** What is not done to every sentence: search, corrections, versions, export, help. */
export function RoomMenu({ commands, mayAnnotate, cards, children }: RoomMenuProps) {
  return (
    <div className={classes['menu']}>
      {cards && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconNote {...TOOL_ICON} className={classes['roomy']} />}
          onClick={cards.onOpen}
        >
          <CardCount {...cards} />
        </Button>
      )}
      {commands.map((command) => command.button && <MenuButton key={command.command} command={command} />)}
      <SentenceMenu commands={mayAnnotate ? commands : commands.filter(({ forReaders }) => forReaders)} />
      {children}
    </div>
  )
}

/** What waits for a person comes first: on a phone there is room for one number. */
function CardCount({ count, toConfirm }: { count: number; toConfirm: number }) {
  const t = useTranslations('reader')
  const all = t('menu.annotations', { count })
  if (toConfirm === 0) return all
  return (
    <>
      {t('menu.toConfirm', { count: toConfirm })}{' '}
      <VisuallyHidden>{t('menu.ofAnnotations', { annotations: all })}</VisuallyHidden>
    </>
  )
}

type MenuButtonProps = { command: RoomCommand }

const MenuButton = memo(
  function MenuButton({ command }: MenuButtonProps) {
    const t = useTranslations('reader')
    const names = useKeyNames()
    const { button, run } = command
    if (!button) return null
    const label = t(button.label)
    return (
      <Tooltip label={commandHint(label, command, { t, names })}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={label}
          className={(button.needs && classes[button.needs]) ?? ''}
          onClick={run}
        >
          {button.icon}
        </ActionIcon>
      </Tooltip>
    )
  },
  (before: MenuButtonProps, now: MenuButtonProps) => looksTheSame(before.command, now.command),
)

type SentenceMenuProps = Pick<RoomMenuProps, 'commands'>

/** What can be done with the sentence one is at, beside tagging it. */
const SentenceMenu = memo(function SentenceMenu({ commands }: SentenceMenuProps) {
  const t = useTranslations('reader')
  const names = useKeyNames()
  const lines = commands.filter(({ menu, state }) => menu && !state.hidden)
  const parts = MENU_PARTS.filter((part) => lines.some(({ menu }) => menu?.part === part))
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('menu.sentence')}>
          <IconDots {...TOOL_ICON} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {parts.map((part, index) => (
          <Fragment key={part}>
            {index > 0 && <Menu.Divider />}
            {lines
              .filter(({ menu }) => menu?.part === part)
              .map((command) => (
                <Menu.Item
                  key={command.command}
                  leftSection={command.menu?.icon}
                  rightSection={firstKey(command, names).label}
                  onClick={command.run}
                >
                  {command.state.label ?? commandLabel(command.name, t)}
                </Menu.Item>
              ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}, isTheSameMenu)

function isTheSameMenu(
  { commands: before }: SentenceMenuProps,
  { commands: now }: SentenceMenuProps,
): boolean {
  return (
    before.length === now.length &&
    now.every((command, index) => {
      const other = before[index]
      return other !== undefined && looksTheSame(other, command)
    })
  )
}
