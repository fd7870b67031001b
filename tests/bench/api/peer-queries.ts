import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import * as z from 'zod'

const LIST = `
  SELECT a.id, a.revision, t.key AS tag, a.note, a.confidence, a."claimId", a."memberId", u.name, a."createdAt", a."updatedAt",
    n.start, n."end", n.exact, n.prefix, n.suffix, n.status, n.score,
    EXISTS (
      SELECT FROM "Verdict" d WHERE d."claimId" = a."claimId" AND d.status = 'approved' AND d."deletedAt" IS NULL
    ) AS approved
  FROM "Anchor" n
  JOIN "Annotation" a ON a.id = n."annotationId" AND a."deletedAt" IS NULL
  JOIN "Tag" t ON t.id = a."tagId"
  JOIN "Member" m ON m.id = a."memberId"
  JOIN "User" u ON u.id = m."userId"
  WHERE n."versionId" = (SELECT id FROM "ArticleVersion" WHERE "articleId" = $1 ORDER BY number DESC LIMIT 1)
  ORDER BY n.start, n."end", a.id`

/** The annotations of an article: one sensible join. */
export async function listAnnotations(pool: Pool, articleId: string): Promise<object> {
  const { rows } = await pool.query<object>(LIST, [articleId])
  return { items: rows }
}

export const newAnnotation = z.object({ start: z.int(), end: z.int(), tag: z.string() })

/** Marks a passage: an annotation and its anchor in one transaction, and nothing else. */
export async function createAnnotation(
  pool: Pool,
  ground: Ground,
  { start, end, tag }: z.output<typeof newAnnotation>,
): Promise<object> {
  const { workspaceId, articleId, versionId, memberId, text } = ground
  const id = randomUUID()
  const [exact, prefix, suffix] = [
    text.slice(start, end),
    text.slice(Math.max(0, start - 32), start),
    text.slice(end, end + 32),
  ]
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(
      `INSERT INTO "Annotation" (id, "workspaceId", "articleId", "memberId", "tagId", "updatedAt")
       VALUES ($1, $2, $3, $4, $5, now())`,
      [id, workspaceId, articleId, memberId, ground.tagIds.get(tag)],
    )
    await client.query(
      `INSERT INTO "Anchor" ("workspaceId", "annotationId", "versionId", start, "end", exact, prefix, suffix, status, score)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'exact', 1)`,
      [workspaceId, id, versionId, start, end, exact, prefix, suffix],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
  return { id, tag, memberId, start, end, exact, prefix, suffix }
}

/** What creating needs to know of an article; read once, and free from then on. */
export type Ground = {
  workspaceId: string
  articleId: string
  versionId: string
  memberId: string
  text: string
  tagIds: ReadonlyMap<string, string>
}

type Row = Omit<Ground, 'tagIds'> & { tags: Record<string, string> }

export async function readGround(pool: Pool, articleId: string): Promise<Ground> {
  const { rows } = await pool.query<Row>(
    `SELECT a."workspaceId", a.id AS "articleId", v.id AS "versionId", a."createdById" AS "memberId", v.text,
       (SELECT json_object_agg(key, id) FROM "Tag" t WHERE t."workspaceId" = a."workspaceId") AS tags
     FROM "Article" a JOIN "ArticleVersion" v ON v."articleId" = a.id WHERE a.id = $1`,
    [articleId],
  )
  const [row] = rows
  if (!row) throw new Error(`There is no article ${articleId}.`)
  const { tags, ...place } = row
  return { ...place, tagIds: new Map(Object.entries(tags)) }
}
