import { may } from '@/lib/core/permissions/may'
import type { ReactNode } from 'react'
import { WorkspaceShell, type ShellLink } from '@/components/workspace/workspace-shell'
import type { Permission } from '@/lib/core/permissions/permissions'
import { workspacesOf } from '@/lib/server/auth/home-of'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'

type LayoutProps = { params: Promise<{ workspace: string }>; children: ReactNode }

const SCREENS: { path: string; label: string; permission: Permission }[] = [
  { path: 'articles', label: 'Articles', permission: 'article:read' },
  { path: 'claims', label: 'Claims', permission: 'claim:read' },
  { path: 'review', label: 'Review', permission: 'review:read' },
  { path: 'settings', label: 'Settings', permission: 'workspace:read' },
]

export default async function WorkspaceLayout({ params, children }: LayoutProps) {
  const { workspace: slug } = await params
  const grant = await pageGrant('workspace:read', slug)
  const [workspace, all] = await Promise.all([readWorkspace(grant), workspacesOf(grant)])
  const links = SCREENS.filter(({ permission }) => may(workspace, permission)).map(
    ({ path, label }): ShellLink => ({ href: `/w/${slug}/${path}`, label }),
  )
  return (
    <WorkspaceShell
      workspace={{ slug, name: workspace.name }}
      links={links}
      user={{ name: workspace.me.name, role: workspace.me.role }}
      otherWorkspaces={all.filter((other) => other.slug !== slug)}
    >
      {children}
    </WorkspaceShell>
  )
}
