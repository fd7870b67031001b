import type { MemberWork, RemovedMemberView } from '@/lib/schema/settings'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'

const RESTORED_FOR_MS = 30 * 24 * 60 * 60 * 1000

function lately() {
  return { gt: new Date(Date.now() - RESTORED_FOR_MS) }
}

/** Counts a member's work, tokens and invitations. Undefined when there is no such member. */
export async function countWork(
  grant: ReadGrant<'member:manage'>,
  id: string,
): Promise<MemberWork | undefined> {
  const [work] = await dbOf(grant).$queryRaw<MemberWork[]>`
    SELECT
      (SELECT count(*)::int FROM "Article" a WHERE a."createdById" = m.id AND a."deletedAt" IS NULL) AS articles,
      (SELECT count(*)::int FROM "Annotation" a WHERE a."memberId" = m.id AND a."deletedAt" IS NULL) AS annotations,
      (SELECT count(*)::int FROM "Verdict" v WHERE v."memberId" = m.id AND v."deletedAt" IS NULL) AS verdicts,
      (SELECT count(*)::int FROM "Verdict" v WHERE v."memberId" = m.id AND v."deletedAt" IS NULL
        AND v.status NOT IN ('approved', 'rejected')) AS "unfinishedVerdicts",
      (SELECT count(*)::int FROM "ApiToken" t WHERE t."memberId" = m.id AND t."revokedAt" IS NULL
        AND (t."expiresAt" IS NULL OR t."expiresAt" > now())) AS tokens,
      (SELECT count(*)::int FROM "Invitation" i WHERE i."invitedById" = m.id AND i."revokedAt" IS NULL
        AND i."acceptedAt" IS NULL AND i."expiresAt" > now()) AS invitations
    FROM "Member" m
    WHERE m.id = ${id}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid AND m."removedAt" IS NULL`
  return work
}

/** The members who were removed lately, the last one first. */
export async function listRemovedMembers(grant: ReadGrant<'member:manage'>): Promise<RemovedMemberView[]> {
  const members = await dbOf(grant).member.findMany({
    where: { removedAt: lately() },
    select: { id: true, role: true, removedAt: true, user: { select: { name: true, email: true } } },
    orderBy: { removedAt: 'desc' },
  })
  return members.flatMap(({ id, role, removedAt, user }) =>
    removedAt ? [{ memberId: id, ...user, role, removedAt: removedAt.toISOString() }] : [],
  )
}

/** Restores a member who was removed in the last 30 days, in the role they had. False when there is none with this id. */
export async function readmitMember(grant: WriteGrant<'member:manage'>, id: string): Promise<boolean> {
  const { count } = await dbOf(grant).member.updateMany({
    where: { id, removedAt: lately() },
    data: { removedAt: null, revision: { increment: 1 } },
  })
  return count === 1
}
