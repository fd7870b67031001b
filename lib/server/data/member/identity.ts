import type { DemoMember } from '@/lib/schema/demo-member'
import { systemDbOf } from '@/lib/server/grants/db-of'
import { liveSession } from '@/lib/server/grants/live-session'
import type { SessionClaims } from '@/lib/server/grants/session'
import type { SystemGrant, SystemWriteGrant } from '@/lib/server/grants/system'

export type SignInUser = {
  id: string
  name: string
  email: string
  passwordHash: string | null
}

const SIGN_IN_USER = { id: true, name: true, email: true, passwordHash: true } as const

export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}

export async function findUserByEmail(grant: SystemGrant, email: string): Promise<SignInUser | null> {
  return systemDbOf(grant).user.findUnique({ where: { email: normaliseEmail(email) }, select: SIGN_IN_USER })
}

export async function findUserById(grant: SystemGrant, id: string): Promise<SignInUser | null> {
  return systemDbOf(grant).user.findUnique({ where: { id }, select: SIGN_IN_USER })
}

/** Whose session it is, while it is good. */
export async function findUserOfSession(
  grant: SystemGrant,
  { userId, sessionId }: SessionClaims,
): Promise<SignInUser | undefined> {
  const [user] = await systemDbOf(grant).$queryRaw<SignInUser[]>`
    SELECT u.id, u.name, u.email, u."passwordHash"
    FROM "User" u JOIN "Session" s ON s.id = ${sessionId}::uuid AND ${liveSession}
    WHERE u.id = ${userId}::uuid`
  return user
}

export type ProviderAccount = { type: string; provider: string; providerAccountId: string }

export async function findUserByAccount(
  grant: SystemGrant,
  account: ProviderAccount,
): Promise<SignInUser | null> {
  const { provider, providerAccountId } = account
  const linked = await systemDbOf(grant).account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { user: { select: SIGN_IN_USER } },
  })
  return linked?.user ?? null
}

/** Links the user to their account at a provider. They can still sign in with it after its email address changes. */
export async function linkAccount(
  grant: SystemGrant,
  userId: string,
  account: ProviderAccount,
): Promise<void> {
  const { type, provider, providerAccountId } = account
  await systemDbOf(grant).account.createMany({
    data: { userId, type, provider, providerAccountId },
    skipDuplicates: true,
  })
}

export async function listWorkspacesOf(
  grant: SystemGrant,
  userId: string,
): Promise<{ slug: string; name: string }[]> {
  return systemDbOf(grant).workspace.findMany({
    where: { members: { some: { userId, removedAt: null } } },
    select: { slug: true, name: true },
    orderBy: { name: 'asc' },
  })
}

/** Is Stet set up? */
export async function hasUsers(grant: SystemGrant): Promise<boolean> {
  return (await systemDbOf(grant).user.findFirst({ select: { id: true } })) !== null
}

/** The addresses of the first accounts, as many as asked for. */
export async function listFirstEmails(grant: SystemGrant, most: number): Promise<string[]> {
  const users = await systemDbOf(grant).user.findMany({
    select: { email: true },
    orderBy: { id: 'asc' },
    take: most,
  })
  return users.map(({ email }) => email)
}

/** The members of a workspace with these addresses, in the order in which they joined. */
export async function listMembersByEmail(
  grant: SystemGrant,
  slug: string,
  emails: readonly string[],
): Promise<DemoMember[]> {
  const members = await systemDbOf(grant).member.findMany({
    where: { workspace: { slug }, removedAt: null, user: { email: { in: [...emails] } } },
    select: { role: true, user: { select: { email: true, name: true } } },
    orderBy: { id: 'asc' },
  })
  return members.map(({ role, user }) => ({ ...user, role }))
}

export type NewUser = { name: string; email: string; passwordHash: string | null }

export async function createUser(
  grant: SystemWriteGrant,
  { name, email, passwordHash }: NewUser,
): Promise<string> {
  const user = await systemDbOf(grant).user.create({
    data: { name, email: normaliseEmail(email), passwordHash },
    select: { id: true },
  })
  return user.id
}

/** Keeps the hash of a one-time link's token, in place of any earlier one for the same purpose. */
export async function replaceLinkToken(
  grant: SystemGrant,
  purpose: string,
  { hash, expires }: { hash: string; expires: Date },
): Promise<void> {
  const db = systemDbOf(grant)
  await db.$transaction([
    db.verificationToken.deleteMany({ where: { identifier: purpose } }),
    db.verificationToken.create({ data: { identifier: purpose, token: hash, expires } }),
  ])
}

export async function isLinkTokenGood(grant: SystemGrant, purpose: string, hash: string): Promise<boolean> {
  return (
    (await systemDbOf(grant).verificationToken.count({
      where: { identifier: purpose, token: hash, expires: { gt: new Date() } },
    })) > 0
  )
}

/** Uses a one-time link up. False when it was used, replaced or has expired. */
export async function spendLinkToken(
  grant: SystemWriteGrant,
  purpose: string,
  hash: string,
): Promise<boolean> {
  const { count } = await systemDbOf(grant).verificationToken.deleteMany({
    where: { identifier: purpose, token: hash, expires: { gt: new Date() } },
  })
  return count > 0
}
