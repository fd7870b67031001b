import type { TokenView } from '@/lib/schema/settings'
import type { Prisma } from '@/lib/server/db/generated/client'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import { scope } from '@/lib/server/data/scope/scope'

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
  const tokens = await dbOf(grant).apiToken.findMany({
    where: { revokedAt: null, AND: scope(grant, 'token').where },
    select: TOKEN,
    orderBy: { createdAt: 'desc' },
  })
  return tokens.map(view)
}

export type NewToken = {
  name: string
  scope: 'read' | 'write'
  expiresAt: Date
  hint: string
  tokenHash: string
}

export async function insertToken(grant: WriteGrant<'token:manage'>, token: NewToken): Promise<TokenView> {
  const { workspaceId, actor } = grant
  return view(
    await dbOf(grant).apiToken.create({
      data: { ...token, workspaceId, memberId: actor.memberId },
      select: TOKEN,
    }),
  )
}

/** False when there is no such live token within scope. */
export async function revokeToken(
  grant: WriteGrant<'token:manage'> | WriteGrant<'token:manage_all'>,
  id: string,
): Promise<boolean> {
  const { count } = await dbOf(grant).apiToken.updateMany({
    where: { id, revokedAt: null, AND: scope(grant, 'token').where },
    data: { revokedAt: new Date() },
  })
  return count === 1
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
