import type { RowFact } from '@/lib/core/permissions/row-scope'
import type {
  AnnotationWhereInput,
  ApiTokenWhereInput,
  ArticleWhereInput,
  ClaimWhereInput,
  EvidenceWhereInput,
  ImportJobWhereInput,
  SourceWhereInput,
  VerdictWhereInput,
} from '@/lib/server/db/generated/models'
import { sql, type Sql } from '@/lib/server/db/sql'

/** Prisma's filter of each entity whose rows not everybody sees. */
export type Where = {
  article: ArticleWhereInput
  annotation: AnnotationWhereInput
  claim: ClaimWhereInput
  source: SourceWhereInput
  evidence: EvidenceWhereInput
  verdict: VerdictWhereInput
  importJob: ImportJobWhereInput
  token: ApiTokenWhereInput
}
export type Entity = keyof Where

/** What each fact means in the entity's table, for one member: as Prisma's filter and as SQL. A test holds them equal. */
export type EntityFacts<Filter> = {
  where: (memberId: string) => Record<RowFact, Filter>
  sql: (memberId: string) => Record<RowFact, Sql>
}

export const APPROVED_VERDICT = { status: 'approved', deletedAt: null } as const
const APPROVED_CLAIM = { verdicts: { some: APPROVED_VERDICT } }

/** Handed to the editors, and not taken back since. */
const SUBMITTED_VERDICT = { status: { not: 'draft' }, deletedAt: null } as const
const SUBMITTED_CLAIM = { verdicts: { some: SUBMITTED_VERDICT } }

const NONE = { OR: [] }
const NO = sql`FALSE`

/** For tables whose rows nobody hands in: they have an owner, and that is all. */
function ownAlone<Filter extends { OR?: Filter[] }>(own: Filter, none: Filter): Record<RowFact, Filter> {
  return { own, contributed: none, submitted: none, approved: none }
}

const approvedVerdict = sql`d.status = 'approved' AND d."deletedAt" IS NULL`
const submittedVerdict = sql`d.status <> 'draft' AND d."deletedAt" IS NULL`

// OFFSET 0 keeps each of these a look-up by key. PostgreSQL would turn it into a join, and right after a bulk load, when it
// takes every table for nearly empty, choose one that reads the workspace once per row.

function verdictOn(claimId: Sql, verdict: Sql): Sql {
  return sql`EXISTS (SELECT FROM "Verdict" d WHERE d."claimId" = ${claimId} AND ${verdict} OFFSET 0)`
}

/** Is a verdict on the claim `c` approved? */
export const approvedClaim = verdictOn(sql`c.id`, approvedVerdict)

function verdictRestsOn(evidenceId: Sql, verdict: Sql): Sql {
  return sql`EXISTS (
    SELECT FROM "VerdictEvidence" r
    CROSS JOIN LATERAL (SELECT * FROM "Verdict" WHERE id = r."verdictId" OFFSET 0) d
    WHERE r."evidenceId" = ${evidenceId} AND ${verdict} OFFSET 0
  )`
}

function verdictRestsOnSource(verdict: Sql): Sql {
  return sql`EXISTS (
    SELECT FROM "Evidence" e WHERE e."sourceId" = s.id AND e."deletedAt" IS NULL
      AND ${verdictRestsOn(sql`e.id`, verdict)} OFFSET 0
  )`
}

export const ENTITY_FACTS: { [E in Entity]: EntityFacts<Where[E]> } = {
  /** `a`. An annotation has come as far as its claim has. */
  annotation: {
    where: (memberId) => ({
      own: { memberId },
      contributed: NONE,
      submitted: { claim: SUBMITTED_CLAIM },
      approved: { claim: APPROVED_CLAIM },
    }),
    sql: (memberId) => ({
      own: sql`a."memberId" = ${memberId}::uuid`,
      contributed: NO,
      submitted: verdictOn(sql`a."claimId"`, submittedVerdict),
      approved: verdictOn(sql`a."claimId"`, approvedVerdict),
    }),
  },
  /**
   * `c`. Whoever once had work at a claim knows it, so deleted work counts: an undo must find the claim again, and a
   * claim does not vanish from under its contributors when its author takes a verdict back.
   */
  claim: {
    where: (memberId) => ({
      own: { createdById: memberId },
      contributed: {
        OR: [
          { annotations: { some: { memberId } } },
          { left: { some: { memberId } } },
          { evidence: { some: { memberId } } },
          { verdicts: { some: { memberId } } },
        ],
      },
      submitted: SUBMITTED_CLAIM,
      approved: APPROVED_CLAIM,
    }),
    sql: (memberId) => ({
      own: sql`c."createdById" = ${memberId}::uuid`,
      contributed: sql`(
        EXISTS (SELECT FROM "Annotation" w WHERE w."claimId" = c.id AND w."memberId" = ${memberId}::uuid OFFSET 0)
        OR EXISTS (SELECT FROM "Annotation" w WHERE w."leftClaimId" = c.id AND w."memberId" = ${memberId}::uuid OFFSET 0)
        OR EXISTS (SELECT FROM "Evidence" w WHERE w."claimId" = c.id AND w."memberId" = ${memberId}::uuid OFFSET 0)
        OR EXISTS (SELECT FROM "Verdict" w WHERE w."claimId" = c.id AND w."memberId" = ${memberId}::uuid OFFSET 0)
      )`,
      submitted: verdictOn(sql`c.id`, submittedVerdict),
      approved: verdictOn(sql`c.id`, approvedVerdict),
    }),
  },
  /** `s`. A source has come as far as the verdicts that rest on evidence from it. */
  source: {
    where: (memberId) => ({
      own: { createdById: memberId },
      contributed: { evidence: { some: { memberId } } },
      submitted: {
        evidence: { some: { deletedAt: null, verdicts: { some: { verdict: SUBMITTED_VERDICT } } } },
      },
      approved: {
        evidence: { some: { deletedAt: null, verdicts: { some: { verdict: APPROVED_VERDICT } } } },
      },
    }),
    sql: (memberId) => ({
      own: sql`s."createdById" = ${memberId}::uuid`,
      contributed: sql`EXISTS (
        SELECT FROM "Evidence" w WHERE w."sourceId" = s.id AND w."memberId" = ${memberId}::uuid OFFSET 0
      )`,
      submitted: verdictRestsOnSource(submittedVerdict),
      approved: verdictRestsOnSource(approvedVerdict),
    }),
  },
  /** `e` */
  evidence: {
    where: (memberId) => ({
      own: { memberId },
      contributed: NONE,
      submitted: { verdicts: { some: { verdict: SUBMITTED_VERDICT } } },
      approved: { verdicts: { some: { verdict: APPROVED_VERDICT } } },
    }),
    sql: (memberId) => ({
      own: sql`e."memberId" = ${memberId}::uuid`,
      contributed: NO,
      submitted: verdictRestsOn(sql`e.id`, submittedVerdict),
      approved: verdictRestsOn(sql`e.id`, approvedVerdict),
    }),
  },
  /** `d` */
  verdict: {
    where: (memberId) => ({
      own: { memberId },
      contributed: NONE,
      submitted: SUBMITTED_VERDICT,
      approved: APPROVED_VERDICT,
    }),
    sql: (memberId) => ({
      own: sql`d."memberId" = ${memberId}::uuid`,
      contributed: NO,
      submitted: sql`(${submittedVerdict})`,
      approved: sql`(${approvedVerdict})`,
    }),
  },
  /** `p` */
  article: {
    where: (memberId) => ownAlone<ArticleWhereInput>({ createdById: memberId }, NONE),
    sql: (memberId) => ({
      own: sql`p."createdById" = ${memberId}::uuid`,
      contributed: NO,
      submitted: NO,
      approved: NO,
    }),
  },
  /** `j` */
  importJob: {
    where: (memberId) => ownAlone<ImportJobWhereInput>({ memberId }, NONE),
    sql: (memberId) => ({
      own: sql`j."memberId" = ${memberId}::uuid`,
      contributed: NO,
      submitted: NO,
      approved: NO,
    }),
  },
  /** `t` */
  token: {
    where: (memberId) => ownAlone<ApiTokenWhereInput>({ memberId }, NONE),
    sql: (memberId) => ({
      own: sql`t."memberId" = ${memberId}::uuid`,
      contributed: NO,
      submitted: NO,
      approved: NO,
    }),
  },
}
