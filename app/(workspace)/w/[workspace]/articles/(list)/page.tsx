import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import { ArticleFilters } from '@/components/article/list/article-filters'
import { ArticleList } from '@/components/article/list/article-list'
import classes from '@/components/article/list/article-list.module.css'
import {
  articleAddress,
  isNarrowed,
  readArticleQuery,
  type ArticleQuery,
} from '@/components/article/list/article-query'
import { COLUMNS_COOKIE, readColumns } from '@/components/article/list/columns'
import { Welcome } from '@/components/article/list/welcome'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { decide } from '@/lib/core/permissions/decide'
import { articleFacts } from '@/lib/core/permissions/row-facts'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listLanguages } from '@/lib/server/data/article/articles'
import { listArticles, type ArticleFilter } from '@/lib/server/data/article/list-articles'
import type { Grant } from '@/lib/server/grants/grant'
import { listOtherAuthors } from '@/lib/server/services/member/list-other-authors'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('screens.articles') }
}

const ON_A_PAGE = 50

type ArticlesProps = { params: Promise<{ workspace: string }>; searchParams: Promise<PageQuery> }

export default async function Articles({ params, searchParams }: ArticlesProps) {
  const { workspace } = await params
  const asked = addressQuery(await searchParams)
  const query = readArticleQuery(asked)
  const cursor = asked.get('cursor') ?? ''
  const grant = await pageGrant('article:read', workspace)
  const filter = filterOf(query, grant.actor.memberId)
  const [{ items, nextCursor }, languages, members, kept] = await Promise.all([
    readPage(grant, { ...filter, cursor: cursor || undefined, limit: ON_A_PAGE }),
    listLanguages(grant),
    listOtherAuthors(grant),
    cookies(),
  ])
  const articles = items.map((article) => ({
    ...article,
    mayDelete: decide('article:delete', grant.actor, articleFacts(article)),
  }))
  const columns = readColumns(kept.get(COLUMNS_COOKIE)?.value)
  const mayImport = decide('article:import', grant.actor)
  const t = await getTranslations('page')
  return (
    <Page
      title={t('screens.articles')}
      width="wide"
      actions={
        <>
          {decide('article:delete', grant.actor) && (
            <LinkButton variant="default" href={`/w/${workspace}/articles/deleted`}>
              {t('trash.title')}
            </LinkButton>
          )}
          {mayImport && (
            <LinkButton href={`/w/${workspace}/articles/new`}>{t('importArticle.title')}</LinkButton>
          )}
        </>
      }
    >
      {languages.length > 0 && (
        <ArticleFilters query={query} languages={languages} members={members} columns={columns} />
      )}
      {articles.length > 0 ? (
        <ArticleList {...{ workspace, articles, columns, query, mayImport }} />
      ) : (
        <Nothing
          workspace={workspace}
          isFiltered={languages.length > 0 && isNarrowed(query)}
          mayImport={mayImport}
          mayInvite={decide('member:manage', grant.actor)}
        />
      )}
      <Further query={query} cursor={cursor} nextCursor={nextCursor} />
    </Page>
  )
}

function filterOf({ search, language, state, who, sort, order }: ArticleQuery, me: string) {
  const memberId = who === 'me' ? me : who || undefined
  return { search: search || undefined, language: language || undefined, state, memberId, sort, order }
}

/** A cursor that was cut off while the address was copied leads to the first page, not to an error. */
async function readPage(grant: Grant<'article:read'>, filter: ArticleFilter) {
  const page = await listArticles(grant, filter)
  const shown = page.ok ? page : await listArticles(grant, { ...filter, cursor: undefined })
  if (!shown.ok) throw new Error(shown.failure.message)
  return shown.value
}

type FurtherProps = { query: ArticleQuery; cursor: string; nextCursor: string | null }

function Further({ query, cursor, nextCursor }: FurtherProps) {
  const t = useTranslations('page')
  if (cursor === '' && nextCursor === null) return null
  return (
    <nav className={classes['more']} aria-label={t('articles.more.label')}>
      {cursor !== '' && (
        <LinkButton variant="default" href={addressOf(query)}>
          {t('articles.more.first')}
        </LinkButton>
      )}
      {nextCursor !== null && (
        <LinkButton variant="default" href={addressOf(query, nextCursor)}>
          {t('articles.more.next')}
        </LinkButton>
      )}
    </nav>
  )
}

type NothingProps = { workspace: string; isFiltered: boolean; mayImport: boolean; mayInvite: boolean }

function Nothing({ workspace, isFiltered, mayImport, mayInvite }: NothingProps) {
  const t = useTranslations('page')
  if (isFiltered) {
    return (
      <Blank
        title={t('articles.none.filtered')}
        action={
          <LinkButton variant="default" href="?">
            {t('articles.none.all')}
          </LinkButton>
        }
      >
        {t('articles.none.filteredHint')}
      </Blank>
    )
  }
  if (mayImport) return <Welcome workspace={workspace} mayInvite={mayInvite} />
  return <Blank title={t('articles.none.title')}>{t('articles.none.hint')}</Blank>
}

function addressOf(query: ArticleQuery, cursor?: string): string {
  const address = articleAddress(query)
  if (cursor !== undefined) address.set('cursor', cursor)
  return `?${address.toString()}`
}
