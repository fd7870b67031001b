import { may } from '@/lib/core/permissions/may'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { WorkspaceShell, type ShellLink } from '@/components/workspace/workspace-shell'
import type { MessageKey } from '@/lib/messages/translate'
import type { Permission } from '@/lib/core/permissions/permissions'
import { workspacesOf } from '@/lib/server/auth/home-of'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { countWork, MOST_COUNTED, type WorkCounts } from '@/lib/server/services/workspace/count-work'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'

type LayoutProps = { params: Promise<{ workspace: string }>; children: ReactNode }

const SCREENS = [
  { path: 'articles', label: 'screens.articles', permission: 'article:read' },
  { path: 'claims', label: 'screens.claims', permission: 'claim:read' },
  { path: 'review', label: 'screens.review', permission: 'review:read' },
  { path: 'settings', label: 'screens.settings', permission: 'workspace:read' },
] as const satisfies readonly { path: string; label: MessageKey<'page'>; permission: Permission }[]

/** What the count beside a screen is of. */
const COUNTED = {
  articles: 'screens.counted.articles',
  claims: 'screens.counted.claims',
  review: 'screens.counted.review',
} as const satisfies Record<keyof WorkCounts, MessageKey<'page'>>

export default async function WorkspaceLayout({ params, children }: LayoutProps) {
  const { workspace: slug } = await params
  const grant = await pageGrant('workspace:read', slug)
  const [workspace, all, counts] = await Promise.all([
    pageWorkspace(grant),
    workspacesOf(grant),
    countWork(grant),
  ])
  const { memberId, name, role } = workspace.me
  const t = await getTranslations('page')
  const links = SCREENS.filter(({ permission }) => may(workspace, permission)).map(
    ({ path, label }): ShellLink => {
      const link = { href: `/w/${slug}/${path}`, label: t(label) }
      const count = path === 'settings' ? undefined : counts[path]
      if (path === 'settings' || !count) return link
      return { ...link, count: { shown: shownCount(count), words: t(COUNTED[path], { count }) } }
    },
  )
  return (
    <WorkspaceShell
      workspace={{ slug, name: workspace.name }}
      links={links}
      user={{ memberId, name, role }}
      otherWorkspaces={all.filter((other) => other.slug !== slug)}
    >
      {children}
    </WorkspaceShell>
  )
}

function shownCount(count: number): string {
  return count < MOST_COUNTED ? String(count) : `${String(MOST_COUNTED - 1)}+`
}
