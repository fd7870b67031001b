import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { listWorkspacesOf } from '@/lib/server/data/member/identity'
import type { Grant } from '@/lib/server/grants/grant'
import { systemGrant } from '@/lib/server/grants/system'
import { currentUser } from './current-user'

/** Where a visit to the site's root leads: the first workspace, or the sign-in. */
export async function homeOf(): Promise<string> {
  const user = await currentUser()
  if (!user) return '/sign-in'
  const [first] = await listWorkspacesOf(systemGrant(), user.id)
  return first ? `/w/${first.slug}/articles` : '/sign-in?error=no_workspace'
}

/** All workspaces of the grant's actor, for the way from one to another. */
export function workspacesOf({ actor }: Grant<'workspace:read'>): Promise<{ slug: string; name: string }[]> {
  return listWorkspacesOf(systemGrant(), actor.userId)
}

/** The workspaces of whoever is signed in; others are led to the sign-in and back. */
export async function ownWorkspaces(): Promise<{ slug: string; name: string }[]> {
  const user = await currentUser()
  if (!user) redirect(`/sign-in?from=${encodeURIComponent((await headers()).get('x-path') ?? '/')}`)
  return listWorkspacesOf(systemGrant(), user.id)
}
