'use client'

import { Avatar, Menu, UnstyledButton } from '@mantine/core'
import { IconLogout, IconSettings, IconSwitchHorizontal } from '@tabler/icons-react'
import { signOut } from 'next-auth/react'
import Link from 'next/link'

export type ShellUser = { name: string; role: string }

type UserMenuProps = {
  workspace: { slug: string; name: string }
  user: ShellUser
  otherWorkspaces: { slug: string; name: string }[]
}

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

export function UserMenu({ workspace, user, otherWorkspaces }: UserMenuProps) {
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <UnstyledButton aria-label={`Account of ${user.name}`} p={4}>
          <Avatar name={user.name} color="pencil" size={32} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.name} · {user.role}
        </Menu.Label>
        <Menu.Item
          component={Link}
          href={`/w/${workspace.slug}/settings/account`}
          leftSection={<IconSettings {...ICON} />}
        >
          Settings
        </Menu.Item>
        {otherWorkspaces.map(({ slug, name }) => (
          <Menu.Item
            key={slug}
            component={Link}
            href={`/w/${slug}/articles`}
            leftSection={<IconSwitchHorizontal {...ICON} />}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout {...ICON} />}
          onClick={() => void signOut({ callbackUrl: '/sign-in' })}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
