import type { AnchorToCarry, CarriedAnchor } from '@/lib/core/anchoring/create-carrier'
import type { AnchorStatus } from '@/lib/schema/annotation'
import { sql } from '@/lib/server/db/sql'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnySqlGrant } from '@/lib/server/grants/grant'

/** Which version's annotations go where, for whom, and what has become of them so far. */
export type CarryOver = {
  versionId: string
  fromVersionId: string
  articleId: string
  workspaceId: string
  memberId: string
  /** The article's BCP 47 tag. */
  language: string
}

/** An orphan comes after everything that has a place. */
const LAST_OFFSET = 2_147_483_647
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** Begins to carry all anchors of a version over. */
export async function insertCarryOver(
  grant: AnySqlGrant,
  { versionId, fromVersionId }: Pick<CarryOver, 'versionId' | 'fromVersionId'>,
): Promise<number> {
  const { actor } = grant
  const [row] = await dbOf(grant).$queryRaw<{ total: number }[]>`
    INSERT INTO "CarryOver" ("workspaceId", "versionId", "fromVersionId", "memberId", total)
    SELECT ${WORKSPACE}::uuid, ${versionId}::uuid, ${fromVersionId}::uuid, ${actor.memberId}::uuid, count(*)
    FROM "Anchor" WHERE "workspaceId" = ${WORKSPACE}::uuid AND "versionId" = ${fromVersionId}::uuid
    RETURNING total`
  return row?.total ?? 0
}

/** Is a later version of this article still being filled? Hold the article's row. */
export async function isBeingCarried(grant: AnySqlGrant, articleId: string): Promise<boolean> {
  const [row] = await dbOf(grant).$queryRaw<{ running: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "CarryOver" c JOIN "ArticleVersion" v ON v.id = c."versionId"
      WHERE v."articleId" = ${articleId}::uuid AND c."workspaceId" = ${WORKSPACE}::uuid AND c.status = 'running'
    ) AS running`
  return row?.running ?? false
}

/** An unfinished carrying over of the grant's workspace, in an article that is there. */
export async function findRunning(grant: AnySqlGrant, versionId: string): Promise<CarryOver | undefined> {
  const [row] = await dbOf(grant).$queryRaw<CarryOver[]>`
    SELECT c."versionId", c."fromVersionId", v."articleId", c."workspaceId", c."memberId", p.language
    FROM "CarryOver" c JOIN "ArticleVersion" v ON v.id = c."versionId" JOIN "Article" p ON p.id = v."articleId"
    WHERE c."versionId" = ${versionId}::uuid AND c."workspaceId" = ${WORKSPACE}::uuid AND c.status = 'running'
      AND p."deletedAt" IS NULL`
  return row
}

type Page = { after: AnchorToCarry | undefined; limit: number }

/**
 * A page of the anchors that the new version has none for yet, in text order, orphans last; deleted annotations' too,
 * since those can come back.
 */
export async function readAnchorsToCarry(
  grant: AnySqlGrant,
  { versionId, fromVersionId }: Pick<CarryOver, 'versionId' | 'fromVersionId'>,
  { after, limit }: Page,
): Promise<AnchorToCarry[]> {
  const [start, placedId] = after ? [after.start ?? LAST_OFFSET, after.annotationId] : [-1, NO_ID]
  const lostId = after?.start === null ? after.annotationId : NO_ID
  const columns = sql`n."annotationId", n.start, n."end", n.exact, n.prefix, n.suffix, n.status::text AS status, n.was, EXISTS (
    SELECT FROM "Annotation" a JOIN "Verdict" d ON d."claimId" = a."claimId"
    WHERE a.id = n."annotationId" AND d.status = 'approved' AND d."deletedAt" IS NULL
  ) AS approved`
  const missing = sql`NOT EXISTS (
    SELECT FROM "Anchor" t WHERE t."annotationId" = n."annotationId" AND t."versionId" = ${versionId}::uuid
  )`
  // Each half walks its own stretch of the index on version and offset.
  return dbOf(grant).$queryRaw<AnchorToCarry[]>`
    (
      SELECT ${columns} FROM "Anchor" n
      WHERE n."workspaceId" = ${WORKSPACE}::uuid AND n."versionId" = ${fromVersionId}::uuid
        AND (n.start, n."annotationId") > (${start}::int, ${placedId}::uuid) AND ${missing}
      ORDER BY n.start, n."annotationId" LIMIT ${limit}
    ) UNION ALL (
      SELECT ${columns} FROM "Anchor" n
      WHERE n."workspaceId" = ${WORKSPACE}::uuid AND n."versionId" = ${fromVersionId}::uuid
        AND n.start IS NULL AND n."annotationId" > ${lostId}::uuid AND ${missing}
      ORDER BY n."annotationId" LIMIT ${limit}
    ) LIMIT ${limit}`
}

/** Writes anchors into the new version and counts them. */
export async function insertCarried(
  grant: AnySqlGrant,
  versionId: string,
  anchors: readonly CarriedAnchor[],
): Promise<void> {
  await dbOf(grant).$executeRaw`
    WITH carried AS (
      INSERT INTO "Anchor" ("workspaceId", "annotationId", "versionId", start, "end", exact, prefix, suffix, status, score, was)
      SELECT ${WORKSPACE}::uuid, "annotationId", ${versionId}::uuid, start, "end", exact, prefix, suffix, status, score, was
      FROM jsonb_to_recordset(${JSON.stringify(anchors)}::jsonb) AS r("annotationId" uuid, start int, "end" int, exact text,
        prefix text, suffix text, status "AnchorStatus", score float8, was text)
      ON CONFLICT DO NOTHING RETURNING status
    ), counted AS (
      SELECT count(*) FILTER (WHERE status = 'exact') AS exact, count(*) FILTER (WHERE status = 'moved') AS moved,
        count(*) FILTER (WHERE status = 'fuzzy') AS fuzzy, count(*) FILTER (WHERE status = 'orphaned') AS orphaned
      FROM carried
    )
    UPDATE "CarryOver" c SET exact = c.exact + n.exact, moved = c.moved + n.moved, fuzzy = c.fuzzy + n.fuzzy,
      orphaned = c.orphaned + n.orphaned, total = greatest(c.total, c.exact + n.exact + c.moved + n.moved + c.fuzzy + n.fuzzy
        + c.orphaned + n.orphaned)
    FROM counted n WHERE c."versionId" = ${versionId}::uuid AND c."workspaceId" = ${WORKSPACE}::uuid`
}

/** What became of the annotations, and which of those that an editor has approved are not surely where they were. */
export type CarryOverOutcome = Record<AnchorStatus, number> & { approvedUnsure: string[] }

/** Ends the carrying over; undefined when it had ended before. */
export async function finishCarryOver(
  grant: AnySqlGrant,
  versionId: string,
): Promise<CarryOverOutcome | undefined> {
  const [outcome] = await dbOf(grant).$queryRaw<CarryOverOutcome[]>`
    UPDATE "CarryOver" c SET status = 'done', "finishedAt" = now()
    WHERE c."versionId" = ${versionId}::uuid AND c."workspaceId" = ${WORKSPACE}::uuid AND c.status = 'running'
    RETURNING c.exact, c.moved, c.fuzzy, c.orphaned, (
      SELECT coalesce(json_agg(a.id ORDER BY a.id), '[]'::json) FROM "Anchor" n
      JOIN "Annotation" a ON a.id = n."annotationId" AND a."deletedAt" IS NULL
      WHERE n."versionId" = c."versionId" AND n.status IN ('fuzzy', 'orphaned') AND EXISTS (
        SELECT FROM "Verdict" d WHERE d."claimId" = a."claimId" AND d.status = 'approved' AND d."deletedAt" IS NULL
      )
    ) AS "approvedUnsure"`
  return outcome
}
