import type { TokenView } from '@/lib/schema/settings'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import { withinReach } from '@/lib/server/data/reach'

type TokenGrant = ReadGrant<'token:manage'> | ReadGrant<'token:manage_all'>

const TOKEN = {
  id: true,
  name: true,
  hint: true,
  scope: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
  member: { select: { id: true, user: { select: { name: true } } } },
} as const satisfies Prisma.ApiTokenSelect

export async function listTokens(grant: TokenGrant): Promise<TokenView[]> {
  const tokens = await grant.db.apiToken.findMany({
    where: { workspaceId: grant.workspaceId, revokedAt: null, ...ownOnly(grant) },
    select: TOKEN,
    orderBy: { createdAt: 'desc' },
  })
  return tokens.map(view)
}

export type NewToken = {
  name: string
  scope: 'read' | 'write'
  expiresAt: Date | null
  hint: string
  tokenHash: string
}

export async function insertToken(
  { db, workspaceId, actor }: WriteGrant<'token:manage'>,
  token: NewToken,
): Promise<TokenView> {
  return view(
    await db.apiToken.create({ data: { ...token, workspaceId, memberId: actor.memberId }, select: TOKEN }),
  )
}

/** False when there is no such live token within reach. */
export async function revokeToken(
  grant: WriteGrant<'token:manage'> | WriteGrant<'token:manage_all'>,
  id: string,
): Promise<boolean> {
  const { count } = await grant.db.apiToken.updateMany({
    where: { id, workspaceId: grant.workspaceId, revokedAt: null, ...ownOnly(grant) },
    data: { revokedAt: new Date() },
  })
  return count === 1
}

function ownOnly(grant: TokenGrant): Prisma.ApiTokenWhereInput {
  const own = { memberId: grant.actor.memberId }
  // A token is nobody's to approve.
  return withinReach<Prisma.ApiTokenWhereInput>(grant, { own, approved: own })
}

type Row = Prisma.ApiTokenGetPayload<{ select: typeof TOKEN }>

function view({ member, createdAt, lastUsedAt, expiresAt, ...token }: Row): TokenView {
  return {
    ...token,
    owner: { memberId: member.id, name: member.user.name },
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  }
}
