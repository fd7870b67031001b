import { headers } from 'next/headers'
import { findUserOfSession, type SignInUser } from '@/lib/server/data/member/identity'
import { systemGrant } from '@/lib/server/grants/system'
import { readSession } from '@/lib/server/grants/session'

/** The signed-in user, whatever the workspace. Undefined when nobody is signed in or the session has ended. */
export async function currentUser(): Promise<SignInUser | undefined> {
  const session = await readSession(new Headers(await headers()))
  return session && findUserOfSession(systemGrant(), session)
}
