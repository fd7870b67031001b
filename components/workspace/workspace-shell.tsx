'use client'

import { Burger, Drawer, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { LeftWork } from '@/components/saving/left-work'
import { ColorSchemeToggle } from '@/components/ui/color-scheme-toggle'
import { ScreenLink } from '@/components/ui/screen-link'
import { Wordmark } from '@/components/ui/wordmark'
import { UserMenu, type ShellUser } from './user-menu'
import classes from './workspace-shell.module.css'

/** `count`: how much there is, in figures and in words. */
export type ShellLink = { href: string; label: string; count?: { shown: string; words: string } }

type WorkspaceShellProps = {
  workspace: { slug: string; name: string }
  links: ShellLink[]
  user: ShellUser
  otherWorkspaces: { slug: string; name: string }[]
  children: ReactNode
}

/** The quiet frame around a workspace's screens. */
export function WorkspaceShell({ workspace, links, user, otherWorkspaces, children }: WorkspaceShellProps) {
  const t = useTranslations('workspace')
  const [opened, drawer] = useDisclosure()
  return (
    <div className={classes['shell']}>
      <a href="#main" className={classes['skip']}>
        {t('shell.skip')}
      </a>
      <header className={classes['header']}>
        <Burger
          opened={opened}
          onClick={drawer.toggle}
          size="sm"
          aria-label={t('shell.navigation')}
          className={classes['burger'] ?? ''}
        />
        <Link href={`/w/${workspace.slug}/articles`} className={classes['brand']}>
          <Wordmark />
          <VisuallyHidden>, {workspace.name}</VisuallyHidden>
        </Link>
        <span className={classes['workspace']} aria-hidden dir="auto">
          {workspace.name}
        </span>
        <nav aria-label={t('shell.label')} className={classes['nav']}>
          <Links links={links} />
        </nav>
        <div className={classes['end']}>
          <ColorSchemeToggle />
          <UserMenu workspace={workspace} user={user} otherWorkspaces={otherWorkspaces} />
        </div>
      </header>
      <Drawer opened={opened} onClose={drawer.close} size="16rem" title={workspace.name} hiddenFrom="sm">
        <nav aria-label={t('shell.label')} className={classes['drawer']}>
          <Links links={links} onFollow={drawer.close} />
        </nav>
      </Drawer>
      <LeftWork memberId={user.memberId} />
      <main id="main" className={classes['main']} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

function Links({ links, onFollow }: { links: ShellLink[]; onFollow?: () => void }) {
  const pathname = usePathname()
  return links.map(({ href, label, count }) => (
    <ScreenLink
      key={href}
      href={href}
      className={classes['link']}
      {...(pathname.startsWith(href) && { 'aria-current': 'page' as const })}
      {...(count && { title: count.words })}
      {...(onFollow && { onClick: onFollow })}
    >
      {label}
      {count && (
        <span className={classes['count']} aria-hidden>
          {count.shown}
        </span>
      )}
    </ScreenLink>
  ))
}
