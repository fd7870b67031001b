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
  { db, actor }: WriteGrant<'account:manage'>,
  change: AccountChange,
): Promise<void> {
  await db.user.update({ where: { id: actor.userId }, data: change })
}

export async function readPasswordHash({ db, actor }: WriteGrant<'account:manage'>): Promise<string | null> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { passwordHash: true },
  })
  return user.passwordHash
}

/** Voids every session of the actor, this one included. */
export async function voidOwnSessions({ db, actor }: WriteGrant<'account:manage'>): Promise<void> {
  await db.user.update({ where: { id: actor.userId }, data: { sessionVersion: { increment: 1 } } })
}
