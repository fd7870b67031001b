import type { ReactNode } from 'react'
import { openClaim } from './open-claim'

type LayoutProps = { params: Promise<{ workspace: string; id: string }>; children: ReactNode }

/** Looks for the claim before anything is sent: once a page's outline is on its way, it can no longer answer 404. */
export default async function ClaimLayout({ params, children }: LayoutProps) {
  const { workspace, id } = await params
  await openClaim(workspace, id)
  return children
}
