import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { Suspense, type ComponentProps } from 'react'
import { openArticle } from '@/app/(workspace)/w/[workspace]/articles/[id]/open-article'
import { Comparison } from '@/components/article/versions/comparison'
import { ComparisonSkeleton } from '@/components/article/versions/comparison-skeleton'
import { SingleVersion } from '@/components/article/versions/single-version'
import { comparisonLink } from '@/components/article/versions/version-words'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'
import { extend, type Grant } from '@/lib/server/grants/grant'
import { compareVersions, listVersions } from '@/lib/server/services/article/read-versions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('article')
  return { title: t('versions.title') }
}

type ComparePageProps = {
  params: Promise<{ workspace: string; id: string }>
  searchParams: Promise<Partial<Record<string, string | string[]>>>
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const { workspace: slug, id } = await params
  const { from, to, view } = await searchParams
  const { grant, article } = await openArticle(slug, id)
  const [workspace, listed] = await Promise.all([
    pageWorkspace(extend(grant, 'workspace:read')),
    listVersions(grant, id),
  ])
  if (!listed.ok) notFound()
  const versions = listed.value.items
  const [newest, before] = versions
  if (!newest || !before) return <SingleVersion workspace={workspace} article={article} />

  const numbers = { from: numberIn(from), to: numberIn(to) }
  if (numbers.from === undefined || numbers.to === undefined) {
    // An address that says which versions it means stays true when there are more of them.
    redirect(comparisonLink({ workspace: slug, articleId: id }, { from: before.number, to: newest.number }))
  }
  const { from: earlier, to: later } = numbers
  // Asked here, since nothing below this can answer 404 any more.
  if (![earlier, later].every((number) => versions.some((one) => one.number === number))) notFound()
  return (
    <Suspense fallback={<ComparisonSkeleton />}>
      <Compared
        grant={grant}
        numbers={{ from: earlier, to: later }}
        workspace={workspace}
        article={article}
        versions={versions}
        layout={view === 'side' ? 'side' : 'inline'}
      />
    </Suspense>
  )
}

type ComparedProps = Omit<ComponentProps<typeof Comparison>, 'comparison'> & {
  grant: Grant<'article:read'>
  numbers: { from: number; to: number }
}

async function Compared({ grant, numbers, ...shown }: ComparedProps) {
  const comparison = await compareVersions(grant, shown.article.id, numbers)
  if (!comparison.ok) notFound()
  return <Comparison {...shown} comparison={comparison.value} />
}

/** A version's number as an address says it; undefined for anything else. */
function numberIn(value: string | string[] | undefined): number | undefined {
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined
}
