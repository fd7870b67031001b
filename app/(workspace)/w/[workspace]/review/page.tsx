import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReviewScreen } from '@/components/review/review-screen'
import { readReviewFilter, reviewQuery } from '@/components/review/review-filter'
import { ReviewFilters } from '@/components/review/review-filters'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listArticles } from '@/lib/server/data/article/list-articles'
import { listMembers } from '@/lib/server/data/member/members'
import { listReview } from '@/lib/server/data/review/list-review'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'
import { extend, type Grant } from '@/lib/server/grants/grant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review')
  return { title: t('page.title') }
}

const IN_THE_QUEUE = 100
/** The most articles that the filter offers; search finds the others. */
const OFFERED_ARTICLES = 200

type ReviewProps = { params: Promise<{ workspace: string }>; searchParams: Promise<PageQuery> }

export default async function Review({ params, searchParams }: ReviewProps) {
  const t = await getTranslations('review')
  const { workspace: slug } = await params
  const query = addressQuery(await searchParams)
  const { reviewer, ...filter } = readReviewFilter(query)
  const grant = await pageGrant('review:read', slug)
  const [workspace, choices, queue] = await Promise.all([
    pageWorkspace(extend(grant, 'workspace:read')),
    readChoices(grant),
    listReview(grant, { ...filter, author: reviewer, limit: IN_THE_QUEUE }),
  ])
  if (!queue.ok) throw new Error(queue.failure.message)
  const { items, nextCursor } = queue.value
  const shown = reviewer === undefined ? filter : { ...filter, reviewer }
  return (
    <Page title={t('page.title')} width="wide">
      <ReviewFilters filter={shown} ratings={workspace.ratings} {...choices} />
      <ReviewScreen
        key={reviewQuery(shown).toString()}
        workspace={workspace}
        filter={shown}
        items={items}
        openId={query.get('item')}
        more={nextCursor !== null}
      />
    </Page>
  )
}

/** Whose verdicts, and on which articles, the queue can be narrowed to. */
async function readChoices(grant: Grant<'review:read'>) {
  const [members, articles] = await Promise.all([
    listMembers(extend(grant, 'member:read')),
    listArticles(extend(grant, 'article:read'), { limit: OFFERED_ARTICLES }),
  ])
  if (!articles.ok) throw new Error(articles.failure.message)
  return {
    reviewers: members
      .filter(({ role }) => role !== 'viewer')
      .map(({ memberId, name }) => ({ value: memberId, label: name })),
    articles: articles.value.items.map(({ id, title }) => ({ value: id, label: title })),
  }
}
