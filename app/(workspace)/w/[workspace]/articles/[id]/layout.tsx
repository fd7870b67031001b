import type { ReactNode } from 'react'
import { openArticle } from './open-article'

type LayoutProps = { params: Promise<{ workspace: string; id: string }>; children: ReactNode }

/** Looks for the article before anything is sent: once a page's outline is on its way, it can no longer answer 404. */
export default async function ArticleLayout({ params, children }: LayoutProps) {
  const { workspace, id } = await params
  await openArticle(workspace, id)
  return children
}
