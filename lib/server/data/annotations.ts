import type { StoredAnnotation } from '@/lib/core/annotation/plan-changes'
import type { Permission } from '@/lib/core/permissions/table'
import type { AnyWriteGrant, ReadGrant } from '@/lib/server/grants/grant'
import { APPROVED_VERDICT } from './reach'

/**
 * Counts the article's annotation revision up and holds its row until the transaction ends, so that nobody else
 * changes its annotations meanwhile. Undefined when there is no such article here.
 */
export async function lockAnnotations(
  { db, workspaceId }: AnyWriteGrant,
  articleId: string,
): Promise<number | undefined> {
  const [article] = await db.article.updateManyAndReturn({
    where: { workspaceId, id: articleId, deletedAt: null },
    data: { annotationRevision: { increment: 1 } },
    select: { annotationRevision: true },
  })
  return article?.annotationRevision
}

/** Counts up the annotation revision of every article that one of the claims occurs in. */
export async function touchOccurrences(
  { db, workspaceId }: AnyWriteGrant,
  claimIds: readonly string[],
): Promise<void> {
  // Rows are locked in one order, whoever else does the same.
  await db.$executeRaw`
    UPDATE "Article" SET "annotationRevision" = "annotationRevision" + 1
    WHERE id IN (
      SELECT id FROM "Article" WHERE "workspaceId" = ${workspaceId}::uuid AND id IN (
        SELECT "articleId" FROM "Annotation" WHERE "claimId" = ANY (${[...claimIds]}::uuid[]) AND "deletedAt" IS NULL
      ) ORDER BY id FOR NO KEY UPDATE
    )`
}

const storedSelect = {
  id: true,
  revision: true,
  note: true,
  confidence: true,
  claimId: true,
  leftClaimId: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
  tag: { select: { key: true } },
  member: { select: { id: true, user: { select: { name: true } } } },
  claim: { select: { verdicts: { where: APPROVED_VERDICT, select: { id: true }, take: 1 } } },
} as const

const anchorSelect = {
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  status: true,
  score: true,
} as const

type Wanted = { ids: readonly string[]; starts: readonly number[] }

/** The annotations of a version by id, deleted ones included, and those that begin at one of the offsets. */
export async function findStoredAnnotations(
  { db, workspaceId }: ReadGrant<Permission>,
  versionId: string,
  { ids, starts }: Wanted,
): Promise<StoredAnnotation[]> {
  const anchors = await db.anchor.findMany({
    where: {
      workspaceId,
      versionId,
      OR: [{ annotationId: { in: [...ids] } }, { start: { in: [...starts] } }],
    },
    select: { ...anchorSelect, annotation: { select: storedSelect } },
  })
  return anchors.map(({ annotation, ...anchor }) => {
    const { tag, member, claim, createdAt, updatedAt, deletedAt, ...row } = annotation
    return {
      ...row,
      tag: tag.key,
      approved: (claim?.verdicts.length ?? 0) > 0,
      member: { memberId: member.id, name: member.user.name },
      anchor,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
      deleted: deletedAt !== null,
    }
  })
}

/** The article that a live or deleted annotation of the grant's workspace belongs to. */
export async function findArticleOf(
  { db, workspaceId }: ReadGrant<Permission>,
  annotationId: string,
): Promise<string | undefined> {
  const annotation = await db.annotation.findUnique({
    where: { workspaceId_id: { workspaceId, id: annotationId } },
    select: { articleId: true },
  })
  return annotation?.articleId
}

/** The codebook: ids by key, in its order. */
export async function readTagIds({ db, workspaceId }: ReadGrant<Permission>): Promise<Map<string, string>> {
  const tags = await db.tag.findMany({
    where: { workspaceId },
    select: { id: true, key: true },
    orderBy: { position: 'asc' },
  })
  return new Map(tags.map(({ id, key }) => [key, id]))
}

type Place = { articleId: string; versionId: string; tagIds: ReadonlyMap<string, string> }

/** Writes new annotations with their anchors. Answers false when an id is taken, by whatever workspace. */
export async function insertAnnotations(
  { db, workspaceId }: AnyWriteGrant,
  { articleId, versionId, tagIds }: Place,
  annotations: readonly StoredAnnotation[],
): Promise<boolean> {
  if (annotations.length === 0) return true
  const { count } = await db.annotation.createMany({
    data: annotations.map(({ id, member, tag, claimId, note, confidence, createdAt }) => ({
      id,
      workspaceId,
      articleId,
      memberId: member.memberId,
      tagId: idOf(tag, tagIds),
      claimId,
      note,
      confidence,
      createdAt,
      updatedAt: createdAt,
    })),
    skipDuplicates: true,
  })
  if (count < annotations.length) return false
  await db.anchor.createMany({
    data: annotations.map(({ id, anchor }) => ({ ...anchor, workspaceId, versionId, annotationId: id })),
  })
  return true
}

/** Writes changed annotations: one statement for all, though each becomes something else. */
export async function saveAnnotations(
  { db, workspaceId }: AnyWriteGrant,
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
  const count = await db.$executeRaw`
    UPDATE "Annotation" a SET "tagId" = r."tagId", "claimId" = r."claimId", "leftClaimId" = r."leftClaimId", note = r.note,
      confidence = r.confidence, revision = r.revision, "updatedAt" = r."updatedAt", "deletedAt" = r."deletedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "tagId" uuid, "claimId" uuid, "leftClaimId" uuid,
      note text, confidence int, revision int, "updatedAt" timestamptz, "deletedAt" timestamptz)
    WHERE a.id = r.id AND a."workspaceId" = ${workspaceId}::uuid AND a.revision = r.revision - 1`
  if (count !== rows.length) throw new Error('An annotation changed although its article was locked.')
}

function idOf(tag: string, tagIds: ReadonlyMap<string, string>): string {
  const id = tagIds.get(tag)
  if (id === undefined) throw new Error(`The codebook lost the tag "${tag}" during the change.`)
  return id
}
