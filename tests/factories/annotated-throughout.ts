import type { Client } from 'pg'
import { describe } from '@/lib/core/anchoring/describe'
import { deriveSentences } from '@/lib/core/text/sentence'
import type { TestArticle } from './article'
import type { Person } from './desk'

/** Marks every `step`th sentence of an article as an opinion, straight into the database. */
export async function annotateThroughout(
  client: Client,
  { versionId, text }: TestArticle,
  { by, step = 1 }: { by: Person; step?: number },
): Promise<void> {
  const anchors = deriveSentences(text, 'en')
    .filter(({ ordinal }) => ordinal % step === 0)
    .map(({ start, end }) => ({ start, end, ...describe(text, { start, end }) }))
  await client.query(ANNOTATE, [versionId, by.memberId, JSON.stringify(anchors)])
}

const ANNOTATE = `
  WITH planned AS (
    SELECT uuidv7() AS id, v."workspaceId", v."articleId", v.id AS "versionId", a.*
    FROM "ArticleVersion" v, jsonb_to_recordset($3::jsonb) AS a(start int, "end" int, exact text, prefix text, suffix text)
    WHERE v.id = $1
  ), annotations AS (
    INSERT INTO "Annotation" (id, "workspaceId", "articleId", "memberId", "tagId", "updatedAt")
    SELECT p.id, p."workspaceId", p."articleId", $2, t.id, now() FROM planned p
    JOIN "Tag" t ON t."workspaceId" = p."workspaceId" AND t.key = 'opinion'
  )
  INSERT INTO "Anchor" ("workspaceId", "annotationId", "versionId", start, "end", exact, prefix, suffix, status, score)
  SELECT "workspaceId", id, "versionId", start, "end", exact, prefix, suffix, 'exact', 1 FROM planned`
