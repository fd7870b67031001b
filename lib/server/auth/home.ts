import { listWorkspacesOf } from '@/lib/server/data/identity'
import { systemGrant } from '@/lib/server/grants/system'
import { currentUser } from './current-user'

/** Where a visit to the site's root leads: the first workspace, or the sign-in. */
export async function homeOf(): Promise<string> {
  const user = await currentUser()
  if (!user) return '/sign-in'
  const [first] = await listWorkspacesOf(systemGrant(), user.id)
  return first ? `/w/${first.slug}/articles` : '/sign-in?error=no_workspace'
}
