import { may } from '@/lib/core/permissions/may'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SettingsNav } from '@/components/workspace/settings-nav'
import classes from '@/components/ui/settings.module.css'
import { Page } from '@/components/ui/page'
import type { MessageKey } from '@/lib/messages/translate'
import type { Permission } from '@/lib/core/permissions/permissions'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'

type LayoutProps = { params: Promise<{ workspace: string }>; children: ReactNode }

const SCREENS = [
  { path: 'account', label: 'settings.account', permission: 'account:manage' },
  { path: 'shortcuts', label: 'settings.shortcuts', permission: 'account:manage' },
  { path: 'tokens', label: 'settings.tokens', permission: 'token:manage' },
  { path: 'workspace', label: 'settings.workspace', permission: 'workspace:manage' },
  { path: 'members', label: 'settings.members', permission: 'member:read' },
  { path: 'codebook', label: 'settings.codebook', permission: 'workspace:read' },
  { path: 'security', label: 'settings.security', permission: 'security:read' },
  { path: 'log', label: 'settings.log', permission: 'audit:read' },
] as const satisfies readonly { path: string; label: MessageKey<'page'>; permission: Permission }[]

export default async function SettingsLayout({ params, children }: LayoutProps) {
  const { workspace } = await params
  const { abilities } = await pageWorkspace(await pageGrant('workspace:read', workspace))
  const t = await getTranslations('page')
  const links = SCREENS.filter(({ permission }) => may({ abilities }, permission)).map(({ path, label }) => ({
    href: `/w/${workspace}/settings/${path}`,
    label: t(label),
  }))
  return (
    <Page title={t('screens.settings')}>
      <div className={classes['frame']}>
        <SettingsNav links={links} />
        <div>{children}</div>
      </div>
    </Page>
  )
}
