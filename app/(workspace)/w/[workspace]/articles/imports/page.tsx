import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportList } from '@/components/import/import-list'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listImports } from '@/lib/server/services/import/manage-imports'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('imports.title') }
}

export default async function Imports({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const grant = await pageGrant('import:manage', workspace)
  const imports = await listImports(grant)
  if (!imports.ok) throw new Error(imports.failure.message)
  const importHref = `/w/${workspace}/articles/new`
  const { items } = imports.value
  const t = await getTranslations('page')
  return (
    <Page
      title={t('imports.title')}
      actions={<LinkButton href={importHref}>{t('importArticle.title')}</LinkButton>}
    >
      {items.length > 0 ? (
        <ImportList workspace={workspace} jobs={items} />
      ) : (
        <Blank title={t('imports.none')}>{t('imports.noneHint')}</Blank>
      )}
    </Page>
  )
}
