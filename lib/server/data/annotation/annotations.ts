import type { StoredAnnotation } from '@/lib/core/annotation/plan-changes'
import type { Permission } from '@/lib/core/permissions/permissions'
import { sql } from '@/lib/server/db/sql'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import { extend, type AnySqlGrant, type ReadGrant } from '@/lib/server/grants/grant'
import { annotationNames, annotationRow, annotationView } from './annotation-json'
import { listRevision } from './list-revision'

/**
 * Locks the article's row until the transaction ends, so that nobody else changes its annotations. False when the
 * workspace has no such article.
 */
export async function lockAnnotations(grant: AnySqlGrant, articleId: string): Promise<boolean> {
  const locked = await dbOf(grant).$queryRaw<unknown[]>`
    SELECT id FROM "Article"
    WHERE id = ${articleId}::uuid AND "workspaceId" = ${WORKSPACE}::uuid AND "deletedAt" IS NULL FOR NO KEY UPDATE`
  return locked.length > 0
}

/**
 * What changes are made on. `tagIds` is the codebook, ids by key, in its order; `revision` is that of the list as the
 * actor is shown it.
 */
export type AnnotationGround = {
  revision: number
  versionId: string
  tagIds: ReadonlyMap<string, string>
  stored: StoredAnnotation[]
}

type Wanted = { ids: readonly string[]; starts: readonly number[] }
type GroundRow = {
  revision: number
  versionId: string
  tags: [key: string, id: string][]
  stored: StoredAnnotation[]
}

/**
 * The current version of an article, and of its annotations those with the ids, deleted ones included, and all that
 * begin where one of these does or at one of the offsets. Lock the article first: nothing of this changes then.
 */
export async function readGround(
  grant: AnySqlGrant,
  articleId: string,
  { ids, starts }: Wanted,
): Promise<AnnotationGround | undefined> {
  // Lists go in as JSON: with arrays PostgreSQL would plan anew for every length of them, three times the work of asking.
  const [ground] = await dbOf(grant).$queryRaw<GroundRow[]>`
    WITH version AS (
      SELECT "currentVersionId" AS id, id AS "articleId" FROM "Article"
      WHERE id = ${articleId}::uuid AND "workspaceId" = ${WORKSPACE}::uuid
    ), named AS (
      SELECT n.* FROM version JOIN "Anchor" n ON n."versionId" = version.id AND n."annotationId" IN (
        SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)
      )
    ), near AS (
      SELECT * FROM named
      UNION
      SELECT n.* FROM version JOIN "Anchor" n ON n."versionId" = version.id
        AND n.start IN (
          SELECT value::int FROM jsonb_array_elements_text(${JSON.stringify(starts)}::jsonb)
          UNION SELECT start FROM named
        )
    ), found AS (
      SELECT ${annotationRow} FROM near n JOIN "Annotation" a ON a.id = n."annotationId"
    )
    SELECT version.id AS "versionId",
      ${listRevision(extend(grant, 'annotation:read'), sql`version."articleId"`)} AS revision,
      (
        SELECT json_agg(json_build_array(key, id) ORDER BY position) FROM "Tag"
        WHERE "workspaceId" = ${WORKSPACE}::uuid
      ) AS tags,
      coalesce((
        SELECT json_agg(view) FROM (
          SELECT ${annotationView}, s."deletedAt" IS NOT NULL AS deleted, s."leftClaimId"
          FROM found s ${annotationNames}
        ) view
      ), '[]'::json) AS stored
    FROM version`
  if (!ground) return undefined
  const { revision, versionId, tags, stored } = ground
  return { revision, versionId, tagIds: new Map(tags), stored }
}

/** The article that a live or deleted annotation of the grant's workspace belongs to. */
export async function findArticleOf(
  grant: ReadGrant<Permission>,
  annotationId: string,
): Promise<string | undefined> {
  const annotation = await dbOf(grant).annotation.findUnique({
    where: { id: annotationId },
    select: { articleId: true },
  })
  return annotation?.articleId
}

type InsertTarget = { articleId: string } & Pick<AnnotationGround, 'versionId' | 'tagIds'>

/** Writes new annotations with their anchors. Answers false when an id is taken, by whatever workspace. */
export async function insertAnnotations(
  grant: AnySqlGrant,
  { articleId, versionId, tagIds }: InsertTarget,
  annotations: readonly StoredAnnotation[],
): Promise<boolean> {
  if (annotations.length === 0) return true
  const rows = annotations.map(
    ({ id, member, tag, claimId, note, confidence, origin, createdAt, anchor }) => ({
      id,
      memberId: member.memberId,
      tagId: idOf(tag, tagIds),
      claimId,
      note,
      confidence,
      origin,
      createdAt,
      ...anchor,
    }),
  )
  const count = await dbOf(grant).$executeRaw`
    WITH fresh AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "memberId" uuid, "tagId" uuid,
        "claimId" uuid, note text, confidence int, origin jsonb, "createdAt" timestamptz, start int, "end" int, exact text,
        prefix text, suffix text, status "AnchorStatus", score float8, was text)
    ), inserted AS (
      INSERT INTO "Annotation" (id, "workspaceId", "articleId", "memberId", "tagId", "claimId", note, confidence,
        origin, "createdAt", "updatedAt")
      SELECT id, ${WORKSPACE}::uuid, ${articleId}::uuid, "memberId", "tagId", "claimId", note, confidence, origin,
        "createdAt", "createdAt"
      FROM fresh
      ON CONFLICT DO NOTHING RETURNING id
    )
    INSERT INTO "Anchor" ("workspaceId", "annotationId", "versionId", start, "end", exact, prefix, suffix, status, score,
      was)
    SELECT ${WORKSPACE}::uuid, id, ${versionId}::uuid, start, "end", exact, prefix, suffix, status, score, was
    FROM fresh JOIN inserted USING (id)`
  return count === annotations.length
}

/** Writes changed annotations: one statement for all, though each becomes something else. */
export async function saveAnnotations(
  grant: AnySqlGrant,
  tagIds: ReadonlyMap<string, string>,
  annotations: readonly StoredAnnotation[],
): Promise<void> {
  if (annotations.length === 0) return
  const rows = annotations.map(
    ({ id, tag, claimId, leftClaimId, note, confidence, revision, updatedAt, deleted }) => ({
      id,
      tagId: idOf(tag, tagIds),
      claimId,
      leftClaimId,
      note,
      confidence,
      revision,
      updatedAt,
      deletedAt: deleted ? updatedAt : null,
    }),
  )
  const count = await dbOf(grant).$executeRaw`
    UPDATE "Annotation" a SET "tagId" = r."tagId", "claimId" = r."claimId", "leftClaimId" = r."leftClaimId", note = r.note,
      confidence = r.confidence, revision = r.revision, "updatedAt" = r."updatedAt", "deletedAt" = r."deletedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "tagId" uuid, "claimId" uuid, "leftClaimId" uuid,
      note text, confidence int, revision int, "updatedAt" timestamptz, "deletedAt" timestamptz)
    WHERE a.id = r.id AND a."workspaceId" = ${WORKSPACE}::uuid AND a.revision = r.revision - 1`
  if (count !== rows.length) throw new Error('An annotation changed although its article was locked.')
}

/** Writes where an annotation now sits in a version, and its new revision. */
export async function saveAnchor(
  grant: AnySqlGrant,
  versionId: string,
  { id, revision, anchor }: StoredAnnotation,
): Promise<void> {
  const { start, end, exact, prefix, suffix, status, score, was = null } = anchor
  const count = await dbOf(grant).$executeRaw`
    WITH annotation AS (
      UPDATE "Annotation" SET revision = ${revision}, "updatedAt" = now()
      WHERE id = ${id}::uuid AND "workspaceId" = ${WORKSPACE}::uuid AND revision = ${revision - 1} RETURNING id
    )
    UPDATE "Anchor" n SET start = ${start}::int, "end" = ${end}::int, exact = ${exact}, prefix = ${prefix},
      suffix = ${suffix}, status = ${status}::"AnchorStatus", score = ${score}, was = ${was}
    FROM annotation WHERE n."annotationId" = annotation.id AND n."versionId" = ${versionId}::uuid`
  if (count !== 1) throw new Error('An annotation changed although its article was locked.')
}

function idOf(tag: string, tagIds: ReadonlyMap<string, string>): string {
  const id = tagIds.get(tag)
  if (id === undefined) throw new Error(`The codebook lost the tag "${tag}" during the change.`)
  return id
}
