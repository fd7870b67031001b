import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { claimQuery, readClaimFilter, type ClaimFilter } from '@/components/claim/claim-filter'
import { ClaimFilters } from '@/components/claim/claim-filters'
import { ClaimLibrary } from '@/components/claim/claim-library'
import classes from '@/components/claim/claim-library.module.css'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listClaims } from '@/lib/server/data/claim/claims'
import { listOtherAuthors } from '@/lib/server/services/member/list-other-authors'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'
import { extend } from '@/lib/server/grants/grant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claim')
  return { title: t('page.claims') }
}

const ON_A_PAGE = 50

type ClaimsProps = { params: Promise<{ workspace: string }>; searchParams: Promise<PageQuery> }

export default async function Claims({ params, searchParams }: ClaimsProps) {
  const t = await getTranslations('claim')
  const { workspace: slug } = await params
  const query = addressQuery(await searchParams)
  const filter = readClaimFilter(query)
  const cursor = query.get('cursor') ?? undefined
  const grant = await pageGrant('claim:read', slug)
  const { who, ...rest } = filter
  const wanted = { ...rest, memberId: who === 'me' ? grant.actor.memberId : who, limit: ON_A_PAGE }
  const [page, { ratings }, members] = await Promise.all([
    listClaims(grant, { ...wanted, cursor }),
    pageWorkspace(extend(grant, 'workspace:read')),
    listOtherAuthors(grant),
  ])
  // A cursor that somebody cut off while copying the address leads to the first page, not to an error.
  const shown = page.ok ? page : await listClaims(grant, wanted)
  if (!shown.ok) throw new Error(shown.failure.message)
  const { items, nextCursor } = shown.value
  const isFiltered = [filter.search, filter.status, who].some((one) => one !== undefined)
  return (
    <Page title={t('page.claims')}>
      {(items.length > 0 || isFiltered) && <ClaimFilters filter={filter} members={members} />}
      {items.length > 0 && <ClaimLibrary workspace={slug} claims={items} ratings={ratings} />}
      {items.length === 0 && <Nothing isFiltered={isFiltered} />}
      <MoreClaims filter={filter} isFirst={cursor === undefined} nextCursor={nextCursor} />
    </Page>
  )
}

type MoreClaimsProps = { filter: ClaimFilter; isFirst: boolean; nextCursor: string | null }

function MoreClaims({ filter, isFirst, nextCursor }: MoreClaimsProps) {
  const t = useTranslations('claim')
  if (isFirst && nextCursor === null) return null
  return (
    <nav className={classes['more']} aria-label={t('list.more')}>
      {!isFirst && (
        <LinkButton variant="default" href={addressOf(filter)}>
          {t('list.first')}
        </LinkButton>
      )}
      {nextCursor !== null && (
        <LinkButton variant="default" href={addressOf(filter, nextCursor)}>
          {t('list.next')}
        </LinkButton>
      )}
    </nav>
  )
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = useTranslations('claim')
  if (isFiltered) return <Blank title={t('list.noMatch')}>{t('list.noMatchHint')}</Blank>
  return <Blank title={t('list.empty')}>{t('list.emptyHint')}</Blank>
}

function addressOf(filter: ClaimFilter, cursor?: string): string {
  const query = claimQuery(filter)
  if (cursor !== undefined) query.set('cursor', cursor)
  return `?${query.toString()}`
}
