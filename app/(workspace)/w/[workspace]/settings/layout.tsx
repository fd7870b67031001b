import { may } from '@/lib/core/permissions/may'
import type { ReactNode } from 'react'
import { SettingsNav } from '@/components/workspace/settings-nav'
import classes from '@/components/ui/settings.module.css'
import { Page } from '@/components/ui/page'
import type { Permission } from '@/lib/core/permissions/permissions'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'

type LayoutProps = { params: Promise<{ workspace: string }>; children: ReactNode }

const SCREENS: { path: string; label: string; permission: Permission }[] = [
  { path: 'account', label: 'Account', permission: 'account:manage' },
  { path: 'tokens', label: 'API tokens', permission: 'token:manage' },
  { path: 'members', label: 'Members', permission: 'member:read' },
  { path: 'codebook', label: 'Codebook and scale', permission: 'workspace:read' },
  { path: 'log', label: 'Audit log', permission: 'audit:read' },
]

export default async function SettingsLayout({ params, children }: LayoutProps) {
  const { workspace } = await params
  const { abilities } = await readWorkspace(await pageGrant('workspace:read', workspace))
  const links = SCREENS.filter(({ permission }) => may({ abilities }, permission)).map(({ path, label }) => ({
    href: `/w/${workspace}/settings/${path}`,
    label,
  }))
  return (
    <Page title="Settings">
      <div className={classes['frame']}>
        <SettingsNav links={links} />
        <div>{children}</div>
      </div>
    </Page>
  )
}
