import type { SystemGrant, SystemWriteGrant } from '@/lib/server/grants/system'

export type SignInUser = {
  id: string
  name: string
  email: string
  passwordHash: string | null
  sessionVersion: number
}

const SIGN_IN_USER = { id: true, name: true, email: true, passwordHash: true, sessionVersion: true } as const

export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}

export async function findUserByEmail({ db }: SystemGrant, email: string): Promise<SignInUser | null> {
  return db.user.findUnique({ where: { email: normaliseEmail(email) }, select: SIGN_IN_USER })
}

export async function findUserById({ db }: SystemGrant, id: string): Promise<SignInUser | null> {
  return db.user.findUnique({ where: { id }, select: SIGN_IN_USER })
}

export type ProviderAccount = { type: string; provider: string; providerAccountId: string }

export async function findUserByAccount(
  { db }: SystemGrant,
  account: ProviderAccount,
): Promise<SignInUser | null> {
  const { provider, providerAccountId } = account
  const linked = await db.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { user: { select: SIGN_IN_USER } },
  })
  return linked?.user ?? null
}

/** Remembers which account of a provider belongs to the user, so that a later change of address there is no matter. */
export async function linkAccount(
  { db }: SystemGrant,
  userId: string,
  account: ProviderAccount,
): Promise<void> {
  const { type, provider, providerAccountId } = account
  await db.account.createMany({ data: { userId, type, provider, providerAccountId }, skipDuplicates: true })
}

export async function listWorkspacesOf(
  { db }: SystemGrant,
  userId: string,
): Promise<{ slug: string; name: string }[]> {
  return db.workspace.findMany({
    where: { members: { some: { userId, removedAt: null } } },
    select: { slug: true, name: true },
    orderBy: { name: 'asc' },
  })
}

export async function countUsers({ db }: SystemGrant): Promise<number> {
  return db.user.count()
}

export type NewUser = { name: string; email: string; passwordHash: string }

export async function createUser(
  { db }: SystemWriteGrant,
  { name, email, passwordHash }: NewUser,
): Promise<string> {
  const user = await db.user.create({
    data: { name, email: normaliseEmail(email), passwordHash },
    select: { id: true },
  })
  return user.id
}

/** Keeps the hash of a one-time link's token, in place of any earlier one for the same purpose. */
export async function replaceLinkToken(
  { db }: SystemGrant,
  purpose: string,
  { hash, expires }: { hash: string; expires: Date },
): Promise<void> {
  await db.$transaction([
    db.verificationToken.deleteMany({ where: { identifier: purpose } }),
    db.verificationToken.create({ data: { identifier: purpose, token: hash, expires } }),
  ])
}

export async function isLinkTokenGood({ db }: SystemGrant, purpose: string, hash: string): Promise<boolean> {
  return (
    (await db.verificationToken.count({
      where: { identifier: purpose, token: hash, expires: { gt: new Date() } },
    })) > 0
  )
}

/** Uses a one-time link up. False when it was used, replaced or has expired. */
export async function spendLinkToken(
  { db }: SystemWriteGrant,
  purpose: string,
  hash: string,
): Promise<boolean> {
  const { count } = await db.verificationToken.deleteMany({
    where: { identifier: purpose, token: hash, expires: { gt: new Date() } },
  })
  return count > 0
}
