import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { Comparison } from '@/components/article/versions/comparison'
import { SingleVersion } from '@/components/article/versions/single-version'
import { comparisonLink } from '@/components/article/versions/version-words'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { findArticle } from '@/lib/server/data/article/articles'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import { extend } from '@/lib/server/grants/grant'
import { compareVersions, listVersions } from '@/lib/server/services/article/read-versions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('article')
  return { title: t('versions.title') }
}

type ComparePageProps = {
  params: Promise<{ workspace: string; id: string }>
  searchParams: Promise<Partial<Record<string, string | string[]>>>
}

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const { workspace: slug, id } = await params
  const { from, to, view } = await searchParams
  const grant = await pageGrant('article:read', slug)
  if (!ID.test(id)) notFound()
  const [workspace, article, versions] = await Promise.all([
    readWorkspace(extend(grant, 'workspace:read')),
    findArticle(grant, id),
    listVersions(grant, id),
  ])
  if (!article || !versions.ok) notFound()
  const [newest, before] = versions.value.items
  if (!newest || !before) return <SingleVersion workspace={workspace} article={article} />

  const numbers = { from: numberIn(from), to: numberIn(to) }
  if (numbers.from === undefined || numbers.to === undefined) {
    // An address that says which versions it means stays true when there are more of them.
    redirect(comparisonLink({ workspace: slug, articleId: id }, { from: before.number, to: newest.number }))
  }
  const comparison = await compareVersions(grant, id, { from: numbers.from, to: numbers.to })
  if (!comparison.ok) notFound()
  return (
    <Comparison
      workspace={workspace}
      article={article}
      versions={versions.value.items}
      comparison={comparison.value}
      layout={view === 'side' ? 'side' : 'inline'}
    />
  )
}

/** A version's number as an address says it; undefined for anything else. */
function numberIn(value: string | string[] | undefined): number | undefined {
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined
}
