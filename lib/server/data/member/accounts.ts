import { dbOf } from '@/lib/server/grants/db-of'
import type { Locale } from '@/lib/schema/locale'
import type { OwnKeys } from '@/lib/schema/room-keys'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'

export type AccountChange = {
  name?: string
  singleKeys?: boolean
  roomKeys?: OwnKeys
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

export type OwnAccount = { name: string; email: string; passwordHash: string | null }

export async function readOwnAccount(grant: ReadGrant<'account:manage'>): Promise<OwnAccount> {
  const { actor } = grant
  return dbOf(grant).user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { name: true, email: true, passwordHash: true },
  })
}

/** Voids every session of the actor, this one included. */
export async function voidOwnSessions(grant: WriteGrant<'account:manage'>): Promise<void> {
  const { actor } = grant
  await dbOf(grant).user.update({ where: { id: actor.userId }, data: { sessionVersion: { increment: 1 } } })
}
