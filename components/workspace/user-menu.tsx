'use client'

import { Avatar, Menu, UnstyledButton } from '@mantine/core'
import { IconHelp, IconLogout, IconSettings, IconSwitchHorizontal } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRoleNames } from '@/components/member/use-role-names'
import { useSignOut } from '@/components/member/use-sign-out'
import type { Role } from '@/lib/schema/role'
import { initialsOf } from './initials-of'

export type ShellUser = { memberId: string; name: string; role: Role }

type UserMenuProps = {
  workspace: { slug: string; name: string }
  user: ShellUser
  otherWorkspaces: { slug: string; name: string }[]
}

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

export function UserMenu({ workspace, user, otherWorkspaces }: UserMenuProps) {
  const t = useTranslations('workspace')
  const page = useTranslations('page')
  const roles = useRoleNames()
  const signOut = useSignOut()
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <UnstyledButton aria-label={t('userMenu.account', { name: user.name })} p={4}>
          <Avatar color="pencil" size={32} aria-hidden>
            {initialsOf(user.name)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{user.name}</bdi> · {roles.nameOf(user.role)}
        </Menu.Label>
        <Menu.Item
          component={Link}
          href={`/w/${workspace.slug}/settings/account`}
          leftSection={<IconSettings {...ICON} />}
        >
          {page('screens.settings')}
        </Menu.Item>
        <Menu.Item component={Link} href={`/w/${workspace.slug}/help`} leftSection={<IconHelp {...ICON} />}>
          {page('help.title')}
        </Menu.Item>
        {otherWorkspaces.map(({ slug, name }) => (
          <Menu.Item
            key={slug}
            component={Link}
            href={`/w/${slug}/articles`}
            leftSection={<IconSwitchHorizontal {...ICON} />}
          >
            <bdi>{name}</bdi>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout {...ICON} />} onClick={() => void signOut()}>
          {t('userMenu.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
