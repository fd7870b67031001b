import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HelpScreen } from '@/components/help/help-screen'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('help.title') }
}

export default async function Help({ params }: { params: Promise<{ workspace: string }> }) {
  const t = await getTranslations('page')
  const { workspace: slug } = await params
  const { tags, me } = await pageWorkspace(await pageGrant('workspace:read', slug))
  return (
    <Page title={t('help.title')}>
      <HelpScreen tags={tags} own={me.roomKeys} singleKeys={me.singleKeys} />
    </Page>
  )
}
