import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { ArticleFilters, type ArticleFilterValues } from '@/components/article/article-filters'
import { ArticleList } from '@/components/article/article-list'
import classes from '@/components/article/article-list.module.css'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { decide } from '@/lib/core/permissions/decide'
import { articleFacts } from '@/lib/core/permissions/row-facts'
import { pageGrant } from '@/lib/server/auth/page-grant'
import type { Grant } from '@/lib/server/grants/grant'
import {
  listArticleLanguages,
  listArticleSummaries,
  type ArticleFilter,
} from '@/lib/server/services/article/read-article'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('screens.articles') }
}

const ON_A_PAGE = 50

type ArticlesProps = {
  params: Promise<{ workspace: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Articles({ params, searchParams }: ArticlesProps) {
  const { workspace } = await params
  const { cursor, ...values } = readQuery(await searchParams)
  const grant = await pageGrant('article:read', workspace)
  const filter = { search: values.search || undefined, language: values.language || undefined }
  const [{ items, nextCursor }, languages] = await Promise.all([
    readPage(grant, { ...filter, cursor: cursor || undefined, limit: ON_A_PAGE }),
    listArticleLanguages(grant),
  ])
  const articles = items.map((article) => ({
    ...article,
    mayDelete: decide('article:delete', grant.actor, articleFacts(article)),
  }))
  const mayImport = decide('article:import', grant.actor)
  const t = await getTranslations('page')
  const importHref = `/w/${workspace}/articles/new`
  return (
    <Page
      title={t('screens.articles')}
      actions={mayImport && <LinkButton href={importHref}>{t('importArticle.title')}</LinkButton>}
    >
      {languages.length > 0 && <ArticleFilters values={values} languages={languages} />}
      {articles.length > 0 ? (
        <ArticleList workspace={workspace} articles={articles} />
      ) : (
        <Nothing isFiltered={languages.length > 0} mayImport={mayImport} importHref={importHref} />
      )}
      <Further values={values} cursor={cursor} nextCursor={nextCursor} />
    </Page>
  )
}

/** A cursor that was cut off while the address was copied leads to the first page, not to an error. */
async function readPage(grant: Grant<'article:read'>, filter: ArticleFilter) {
  const page = await listArticleSummaries(grant, filter)
  const shown = page.ok ? page : await listArticleSummaries(grant, { ...filter, cursor: undefined })
  if (!shown.ok) throw new Error(shown.failure.message)
  return shown.value
}

function readQuery(query: Awaited<ArticlesProps['searchParams']>): ArticleFilterValues & { cursor: string } {
  const first = (name: string) => [query[name]].flat()[0] ?? ''
  return {
    search: first('search').trim().slice(0, 200),
    language: first('language'),
    cursor: first('cursor'),
  }
}

type FurtherProps = { values: ArticleFilterValues; cursor: string; nextCursor: string | null }

function Further({ values, cursor, nextCursor }: FurtherProps) {
  const t = useTranslations('page')
  if (cursor === '' && nextCursor === null) return null
  return (
    <nav className={classes['more']} aria-label={t('articles.more.label')}>
      {cursor !== '' && (
        <LinkButton variant="default" href={addressOf(values)}>
          {t('articles.more.newest')}
        </LinkButton>
      )}
      {nextCursor !== null && (
        <LinkButton variant="default" href={addressOf({ ...values, cursor: nextCursor })}>
          {t('articles.more.older')}
        </LinkButton>
      )}
    </nav>
  )
}

type NothingProps = { isFiltered: boolean; mayImport: boolean; importHref: string }

function Nothing({ isFiltered, mayImport, importHref }: NothingProps) {
  const t = useTranslations('page')
  if (isFiltered) {
    return <Blank title={t('articles.none.filtered')}>{t('articles.none.filteredHint')}</Blank>
  }
  if (!mayImport) return <Blank title={t('articles.none.title')}>{t('articles.none.hint')}</Blank>
  return (
    <Blank
      title={t('articles.none.title')}
      action={<LinkButton href={importHref}>{t('articles.none.importFirst')}</LinkButton>}
    >
      {t('articles.none.importHint')}
    </Blank>
  )
}

function addressOf(values: ArticleFilterValues & { cursor?: string }): string {
  return `?${new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString()}`
}
