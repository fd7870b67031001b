import { dbOf } from '@/lib/server/grants/db-of'
import type { Locale } from '@/lib/schema/locale'
import type { WriteGrant } from '@/lib/server/grants/grant'

export type AccountChange = {
  name?: string
  singleKeys?: boolean
  locale?: Locale | null
  passwordHash?: string
}

/** Changes the actor's own account. */
export async function updateAccount(
  grant: WriteGrant<'account:manage'>,
  change: AccountChange,
): Promise<void> {
  const { actor } = grant
  await dbOf(grant).user.update({ where: { id: actor.userId }, data: change })
}

export async function readPasswordHash(grant: WriteGrant<'account:manage'>): Promise<string | null> {
  const { actor } = grant
  const user = await dbOf(grant).user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { passwordHash: true },
  })
  return user.passwordHash
}

/** Voids every session of the actor, this one included. */
export async function voidOwnSessions(grant: WriteGrant<'account:manage'>): Promise<void> {
  const { actor } = grant
  await dbOf(grant).user.update({ where: { id: actor.userId }, data: { sessionVersion: { increment: 1 } } })
}
