import type { ReactNode } from 'react'
import { pageGrant } from '@/lib/server/auth/page-grant'

type LayoutProps = { params: Promise<{ workspace: string }>; children: ReactNode }

/** Asks before anything is sent who may see this: once a page's outline is on its way, it can no longer answer 404. */
export default async function ReviewLayout({ params, children }: LayoutProps) {
  const { workspace } = await params
  await pageGrant('review:read', workspace)
  return children
}
