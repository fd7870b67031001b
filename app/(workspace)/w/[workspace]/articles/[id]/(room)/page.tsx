import { may } from '@/lib/core/permissions/may'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ReadingRoom } from '@/components/reader/reading-room'
import { APPEARANCE_COOKIE, readAppearance } from '@/components/reader/room/appearance'
import { openingIn } from '@/components/reader/room/opening'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'
import { extend } from '@/lib/server/grants/grant'
import { readArticle } from '@/lib/server/services/article/read-article'

type RoomPageProps = {
  params: Promise<{ workspace: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The page and its title ask for the same text; it is read once. */
const openRoom = cache(async (workspace: string, id: string) => {
  const grant = await pageGrant('article:read', workspace)
  const article = UUID.test(id) ? await readArticle(grant, id) : undefined
  if (!article?.ok) notFound()
  return { grant, article: article.value }
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function generateMetadata({ params }: RoomPageProps): Promise<Metadata> {
  const { workspace, id } = await params
  const { article } = await openRoom(workspace, id)
  return { title: article.title }
}

export default async function RoomPage({ params, searchParams }: RoomPageProps) {
  const { workspace: slug, id } = await params
  const query = await searchParams
  const { grant, article } = await openRoom(slug, id)
  const [workspace, kept] = await Promise.all([pageWorkspace(extend(grant, 'workspace:read')), cookies()])
  return (
    <ReadingRoom
      key={article.version.id}
      article={article}
      workspace={workspace}
      opening={openingIn(query)}
      appearance={readAppearance(kept.get(APPEARANCE_COOKIE)?.value)}
      startsCapturing={query['new'] === 'version' && may(workspace, 'article:import')}
    />
  )
}
