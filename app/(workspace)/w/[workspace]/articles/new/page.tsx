import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { beginningOf } from '@/components/import/import-beginning'
import { ImportForm } from '@/components/import/import-form'
import { addressQuery } from '@/components/ui/address-query'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('importArticle.title') }
}

type NewArticleProps = {
  params: Promise<{ workspace: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewArticle({ params, searchParams }: NewArticleProps) {
  const { workspace } = await params
  const { actor } = await pageGrant('article:import', workspace)
  const query = await searchParams
  const handedOver = addressQuery(query).toString()
  const t = await getTranslations('page')
  const at = `/w/${workspace}/articles`
  return (
    <Page
      title={t('importArticle.title')}
      lead={
        <>
          {t('importArticle.lead')} <Link href={`${at}/imports`}>{t('importArticle.earlier')}</Link> ·{' '}
          <Link href={`${at}/import-annotations`}>{t('importArticle.externalAnnotations')}</Link>
        </>
      }
    >
      <ImportForm
        workspace={workspace}
        memberId={actor.memberId}
        place={`${at}/new${handedOver && `?${handedOver}`}`}
        initial={beginningOf(query)}
      />
    </Page>
  )
}
