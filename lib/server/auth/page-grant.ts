import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { Permission } from '@/lib/core/permissions/permissions'
import { storableText } from '@/lib/core/storable-text'
import { authorize } from '@/lib/server/grants/authorize'
import type { Grant } from '@/lib/server/grants/grant'

/**
 * A grant for a page. Visitors without a session are led to the sign-in and back, and members who lack a second factor
 * that the workspace requires to where they set it up; what somebody may not see does not
 * exist for them.
 */
export async function pageGrant<P extends Permission>(permission: P, workspace: string): Promise<Grant<P>> {
  if (storableText(workspace) !== workspace) notFound()
  const sent = new Headers(await headers())
  const grant = await authorize(permission, { workspace, headers: sent, write: false })
  if (grant.ok) return grant.value
  if (grant.failure.code === 'unauthenticated') {
    redirect(`/sign-in?from=${encodeURIComponent(sent.get('x-path') ?? `/w/${workspace}/articles`)}`)
  }
  if (grant.failure.code === 'second_factor_required') {
    redirect(
      `/second-factor?${new URLSearchParams({ workspace, from: sent.get('x-path') ?? '' }).toString()}`,
    )
  }
  notFound()
}
