import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WorkspaceSettings } from '@/components/workspace/workspace-settings'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'
import { extend } from '@/lib/server/grants/grant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('settings.workspace') }
}

export default async function Workspace({ params }: { params: Promise<{ workspace: string }> }) {
  const grant = await pageGrant('workspace:manage', (await params).workspace)
  const { slug, name, locale, secondFactorRequired, revision } = await pageWorkspace(
    extend(grant, 'workspace:read'),
  )
  return <WorkspaceSettings workspace={{ slug, name, locale, secondFactorRequired, revision }} />
}
