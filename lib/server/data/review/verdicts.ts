import type { RichText } from '@/lib/schema/rich-text'
import type { Permission } from '@/lib/core/permissions/permissions'
import type { NewDecision } from '@/lib/schema/api/review'
import type { VerdictStatus } from '@/lib/schema/verdict-status'
import type { VerdictView } from '@/lib/schema/claim'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnyWriteGrant, ReadGrant } from '@/lib/server/grants/grant'
import { readableEvidence, verdictSelect } from '@/lib/server/data/claim/claim-selects'
import { toVerdictView } from '@/lib/server/data/claim/claim-views'

/** A verdict as the actor is shown it, and how many pieces of evidence it rests on, shown or not. */
export type StoredVerdict = { view: VerdictView; evidenceCount: number }

/** A verdict of the grant's workspace. Whether the actor may see it is `decide`'s to say. */
export async function findVerdict(
  grant: ReadGrant<Permission>,
  where: { id: string },
): Promise<StoredVerdict | undefined> {
  const row = await dbOf(grant).verdict.findFirst({
    where: {
      ...where,
      deletedAt: null,
      claim: { deletedAt: null },
    },
    select: {
      ...verdictSelect(readableEvidence(grant)),
      _count: { select: { evidence: { where: { evidence: { deletedAt: null } } } } },
    },
  })
  if (!row) return undefined
  const { _count, ...verdict } = row
  return { view: toVerdictView(verdict, grant.actor), evidenceCount: _count.evidence }
}

/** The actor's own verdict on a claim. One that they imported is what a file records of others, and is not theirs. */
export async function findActorsVerdict(
  grant: AnyWriteGrant,
  claimId: string,
): Promise<StoredVerdict | undefined> {
  const { actor } = grant
  const [own] = await dbOf(grant).$queryRaw<{ id: string }[]>`
    SELECT id FROM "Verdict"
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND "claimId" = ${claimId}::uuid AND "memberId" = ${actor.memberId}::uuid
      AND origin IS NULL AND "deletedAt" IS NULL`
  return own && findVerdict(grant, own)
}

/** The verdict scale: ids by key, in its order. */
export async function readRatingIds(grant: ReadGrant<Permission>): Promise<Map<string, string>> {
  const ratings = await dbOf(grant).rating.findMany({
    where: {},
    select: { id: true, key: true },
    orderBy: { position: 'asc' },
  })
  return new Map(ratings.map(({ id, key }) => [key, id]))
}

export type VerdictColumns = { ratingId?: string | null; rationale?: RichText; rationaleText?: string }

export async function insertVerdict(
  grant: AnyWriteGrant,
  place: { id: string; claimId: string },
  columns: Required<VerdictColumns>,
): Promise<void> {
  const { workspaceId, actor } = grant
  await dbOf(grant).verdict.create({ data: { ...columns, ...place, workspaceId, memberId: actor.memberId } })
}

type At = { id: string; revision: number }
type Move = { status?: VerdictStatus; submittedAt?: Date | null }

/** Changes a verdict if nobody has since `revision`; answers whether it did. */
export async function saveVerdict(
  grant: AnyWriteGrant,
  { id, revision }: At,
  change: VerdictColumns & Move,
): Promise<boolean> {
  const { count } = await dbOf(grant).verdict.updateMany({
    where: { id, revision, deletedAt: null },
    data: { ...change, revision: { increment: 1 } },
  })
  return count === 1
}

/** Makes the verdict rest on this evidence and no other. */
export async function replaceEvidence(
  grant: AnyWriteGrant,
  verdictId: string,
  evidenceIds: readonly string[],
): Promise<void> {
  const db = dbOf(grant)
  const { workspaceId } = grant
  await db.verdictEvidence.deleteMany({
    where: { verdictId, evidenceId: { notIn: [...evidenceIds] } },
  })
  await db.verdictEvidence.createMany({
    data: evidenceIds.map((evidenceId) => ({ workspaceId, verdictId, evidenceId })),
    skipDuplicates: true,
  })
}

export async function insertDecision(
  grant: AnyWriteGrant,
  decision: Pick<NewDecision, 'outcome' | 'comment'> & { verdictId: string; verdictRevision: number },
): Promise<void> {
  const { workspaceId, actor } = grant
  await dbOf(grant).decision.create({ data: { ...decision, workspaceId, memberId: actor.memberId } })
}
