import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeletedArticles } from '@/components/article/list/deleted-articles'
import classes from '@/components/article/list/article-list.module.css'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listDeletedArticles } from '@/lib/server/data/article/deleted-articles'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('trash.title') }
}

const ON_A_PAGE = 50

type TrashProps = { params: Promise<{ workspace: string }>; searchParams: Promise<PageQuery> }

export default async function Trash({ params, searchParams }: TrashProps) {
  const { workspace } = await params
  const cursor = addressQuery(await searchParams).get('cursor') ?? undefined
  const grant = await pageGrant('article:delete', workspace)
  const asked = await listDeletedArticles(grant, { cursor, limit: ON_A_PAGE })
  // A cursor that was cut off while the address was copied leads to the first page, not to an error.
  const page = asked.ok ? asked : await listDeletedArticles(grant, { limit: ON_A_PAGE })
  if (!page.ok) throw new Error(page.failure.message)
  const { items, nextCursor } = page.value
  const t = await getTranslations('page')
  return (
    <Page
      title={t('trash.title')}
      lead={t('trash.lead')}
      actions={
        <LinkButton variant="default" href={`/w/${workspace}/articles`}>
          {t('notFound.home')}
        </LinkButton>
      }
    >
      {items.length > 0 ? (
        <DeletedArticles workspace={workspace} articles={items} />
      ) : (
        <Blank title={t('trash.none')}>{t('trash.noneHint')}</Blank>
      )}
      {nextCursor !== null && (
        <nav className={classes['more']} aria-label={t('articles.more.label')}>
          <LinkButton variant="default" href={`?cursor=${nextCursor}`}>
            {t('articles.more.next')}
          </LinkButton>
        </nav>
      )}
    </Page>
  )
}
