import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Blank } from '@/components/ui/blank'
import { ownWorkspaces } from '@/lib/server/auth/home-of'

export const metadata: Metadata = { title: 'Import a shared page' }

type ShareProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where other programs share a page with Stet: on to the import, of the workspace that one chooses if there are several. */
export default async function Share({ searchParams }: ShareProps) {
  const query = queryOf(await searchParams)
  const [first, ...others] = await ownWorkspaces()
  if (!first)
    return (
      <Blank alone title="You belong to no workspace yet">
        Ask an admin to invite you.
      </Blank>
    )
  if (others.length === 0) redirect(importAt(first.slug, query))
  return (
    <Blank alone title="Import into which workspace?">
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
