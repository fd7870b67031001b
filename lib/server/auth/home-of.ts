import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { listWorkspacesOf } from '@/lib/server/data/member/identity'
import { systemGrant } from '@/lib/server/grants/system'
import { currentUser } from './current-user'

/** Where a visit to the site's root leads: the first workspace, or the sign-in. */
export async function homeOf(): Promise<string> {
  const user = await currentUser()
  if (!user) return '/sign-in'
  const [first] = await listWorkspacesOf(systemGrant(), user.id)
  return first ? `/w/${first.slug}/articles` : '/sign-in?error=no_workspace'
}

/** The workspaces of whoever is signed in; others are led to the sign-in and back. */
export async function ownWorkspaces(): Promise<{ slug: string; name: string }[]> {
  const user = await currentUser()
  if (!user) redirect(`/sign-in?from=${encodeURIComponent((await headers()).get('x-path') ?? '/')}`)
  return listWorkspacesOf(systemGrant(), user.id)
}
