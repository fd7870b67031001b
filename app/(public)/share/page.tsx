import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Blank } from '@/components/ui/blank'
import { ownWorkspaces } from '@/lib/server/auth/home-of'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('share.title') }
}

type ShareProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where other programs share a page with Stet: on to the import, of the workspace that one chooses if there are several. */
export default async function Share({ searchParams }: ShareProps) {
  const t = await getTranslations('page')
  const query = queryOf(await searchParams)
  const [first, ...others] = await ownWorkspaces()
  if (!first)
    return (
      <Blank alone title={t('share.noWorkspace')}>
        {t('share.noWorkspaceHint')}
      </Blank>
    )
  if (others.length === 0) redirect(importAt(first.slug, query))
  return (
    <Blank alone title={t('share.choose')}>
      {[first, ...others].map(({ slug, name }) => (
        <span key={slug}>
          <Link href={importAt(slug, query)}>{name}</Link>{' '}
        </span>
      ))}
    </Blank>
  )
}

function importAt(slug: string, query: string): string {
  return `/w/${slug}/articles/new?${query}`
}

function queryOf(given: Awaited<ShareProps['searchParams']>): string {
  const query = new URLSearchParams()
  for (const name of ['url', 'text', 'title']) {
    const value = [given[name]].flat()[0]
    if (value) query.set(name, value)
  }
  return query.toString()
}
