import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExternalImport } from '@/components/import/external/external-import'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'
import { extend } from '@/lib/server/grants/grant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('externalImport.title') }
}

export default async function ImportAnnotations({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const grant = await pageGrant('annotation:create', workspace)
  const { tags } = await pageWorkspace(extend(grant, 'workspace:read'))
  const t = await getTranslations('page')
  return (
    <Page title={t('externalImport.title')} lead={t('externalImport.lead')}>
      <ExternalImport workspace={workspace} tags={tags} />
    </Page>
  )
}
