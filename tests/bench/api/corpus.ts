import { Client } from 'pg'
import { describe } from '@/lib/core/anchoring/describe'
import type { Span } from '@/lib/core/text/span'
import { hashSecret, newSecret } from '@/lib/server/grants/secret-hash'
import { disconnect } from '@/lib/server/grants/system'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { createDesk, type Person } from '@/tests/factories/desk'

/** What the loads ask about. */
export type Corpus = {
  slug: string
  /** Reads everything; by cookie and by API token. */
  editor: Person
  token: Record<string, string>
  /** Marks passages. */
  reviewer: Person
  /** Articles with `ANNOTATIONS` annotations each. */
  articles: readonly string[]
}

export const ANNOTATIONS = 500

/** A workspace with articles that are annotated from beginning to end, one claim in five approved. */
export async function createCorpus(client: Client, count: number): Promise<Corpus> {
  const desk = await createDesk()
  const template = await createArticle(desk.editor, numberedText('template', ANNOTATIONS))
  await client.query(COPIES, [template.id, count - 1])
  await client.query(CURRENT)
  await client.query(CLAIMS, [desk.workspaceId, desk.editor.memberId, desk.editor2.memberId, ANNOTATIONS])
  const anchors = spansOf(template.text).map((span, index) => ({
    index,
    ...span,
    ...describe(template.text, span),
  }))
  const authors = [desk.reviewer.memberId, desk.reviewer2.memberId]
  await client.query(ANNOTATE, [desk.workspaceId, JSON.stringify(anchors), authors])
  await client.query('VACUUM ANALYZE')
  const { rows } = await client.query<{ id: string }>('SELECT id FROM "Article" ORDER BY id')
  const secret = await createToken(desk.editor)
  return {
    slug: desk.slug,
    editor: desk.editor,
    token: { authorization: `Bearer ${secret}` },
    reviewer: desk.reviewer,
    articles: rows.map(({ id }) => id),
  }
}

let made = 0

/** New articles without an annotation, whose sentences occur nowhere else. */
export async function createBlankArticles(
  by: Person,
  { count, sentences }: { count: number; sentences: number },
): Promise<TestArticle[]> {
  const articles: TestArticle[] = []
  for (let index = 0; index < count; index++) {
    made += 1
    articles.push(await createArticle(by, numberedText(`district ${String(made)}`, sentences)))
  }
  return articles
}

/** Where the sentences of a numbered text are. */
export function spansOf(text: string): Span[] {
  return [...text.matchAll(/[^.]+[.]/g)].map(({ 0: sentence, index }) => {
    const start = index + (sentence.length - sentence.trimStart().length)
    return { start, end: index + sentence.length }
  })
}

function numberedText(place: string, sentences: number): string {
  const sentence = (_: unknown, index: number) =>
    `Reading ${String(index)} of the gauge in ${place} was higher than in any year since the records began.`
  return Array.from({ length: sentences }, sentence).join(' ')
}

async function createToken({ workspaceId, memberId }: Person): Promise<string> {
  const secret = newSecret()
  const token = { name: 'bench', hint: 'bench', scope: 'read' as const, tokenHash: hashSecret(secret) }
  await wholeDatabase().apiToken.create({ data: { ...token, workspaceId, memberId } })
  return secret
}

const COPIES = `
  WITH copies AS (
    INSERT INTO "Article" (id, "workspaceId", "createdById", title, language, direction, "updatedAt")
    SELECT uuidv7(), "workspaceId", "createdById", title, language, direction, "updatedAt"
    FROM "Article", generate_series(1, $2::int) WHERE id = $1
    RETURNING id
  )
  INSERT INTO "ArticleVersion" (id, "workspaceId", "articleId", "createdById", number, text, sha256, document, original,
    "originalType", "segmenterVersion", "wordCount", "sentenceCount")
  SELECT uuidv7(), v."workspaceId", copies.id, v."createdById", v.number, v.text, v.sha256, v.document, v.original,
    v."originalType", v."segmenterVersion", v."wordCount", v."sentenceCount"
  FROM copies, "ArticleVersion" v WHERE v."articleId" = $1`

const CURRENT = `
  UPDATE "Article" a SET "currentVersionId" = v.id FROM "ArticleVersion" v
  WHERE v."articleId" = a.id AND a."currentVersionId" IS NULL`

const CLAIMS = `
  WITH claims AS (
    INSERT INTO "Claim" (id, "workspaceId", "createdById", text, key, "updatedAt")
    SELECT uuidv7(), $1, $2, 'Claim ' || i, 'claim-' || i, now() FROM generate_series(0, $4::int - 1) i
    RETURNING id, key
  )
  INSERT INTO "Verdict" (id, "workspaceId", "claimId", "memberId", "ratingId", rationale, "rationaleText", status, "updatedAt")
  SELECT uuidv7(), $1, claims.id, $3, r.id, '{}', 'The records bear it out.', 'approved', now()
  FROM claims JOIN "Rating" r ON r."workspaceId" = $1 AND r.position = 0
  WHERE substring(claims.key FROM 7)::int % 5 = 0`

// Tags take turns, fact first; an opinion has no claim.
const ANNOTATE = `
  WITH planned AS (
    SELECT uuidv7() AS id, v."articleId", v.id AS "versionId", a.*
    FROM "ArticleVersion" v, jsonb_to_recordset($2::jsonb)
      AS a(index int, start int, "end" int, exact text, prefix text, suffix text)
  ), annotations AS (
    INSERT INTO "Annotation" (id, "workspaceId", "articleId", "memberId", "tagId", "claimId", note, confidence, "updatedAt")
    SELECT p.id, $1, p."articleId", ($3::uuid[])[1 + p.index % 2], t.id, CASE WHEN t.key <> 'opinion' THEN c.id END,
      CASE WHEN p.index % 4 = 0 THEN 'See the yearbook, table ' || p.index END, p.index % 101, now()
    FROM planned p
    JOIN "Tag" t ON t."workspaceId" = $1 AND t.position = p.index % 3
    JOIN "Claim" c ON c."workspaceId" = $1 AND c.key = 'claim-' || p.index
  )
  INSERT INTO "Anchor" ("workspaceId", "annotationId", "versionId", start, "end", exact, prefix, suffix, status, score)
  SELECT $1, id, "versionId", start, "end", exact, prefix, suffix, 'exact', 1 FROM planned`

/** Connects, runs `work`, and closes this process's connections. */
export async function withDatabase(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
    await disconnect()
  }
}
