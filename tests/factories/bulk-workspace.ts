import { Client } from 'pg'
import { createArticle, type TestArticle } from './article'
import { createDesk, type Desk } from './desk'

export type BulkWorkspace = { desk: Desk; article: TestArticle; size: number; ids: BulkIds }

/** One row of each kind, of those in the middle. */
export type BulkIds = Record<
  'annotation' | 'claim' | 'draft' | 'submitted' | 'evidence' | 'source' | 'import' | 'version',
  string
>

/**
 * A workspace in which `size` of everything has just been loaded: one article with as many claims, each with two
 * annotations, two pieces of evidence and a verdict of one of the statuses; and as many articles, sources, events, imported
 * rows, members, sessions, tokens and invitations. Written past triggers and foreign keys, as a restored backup is.
 */
export async function loadWorkspace(databaseUrl: string, size: number): Promise<BulkWorkspace> {
  const desk = await createDesk()
  const article = await createArticle(desk.admin, textOf(size))
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    const { workspaceId, reviewer, reviewer2, editor } = desk
    const given = {
      workspace: workspaceId,
      article: article.id,
      version: article.versionId,
      reviewer: reviewer.memberId,
      reviewer2: reviewer2.memberId,
      editor: editor.memberId,
      user: reviewer.userId,
      size: String(size),
    }
    for (const [name, value] of Object.entries(given))
      await client.query('SELECT set_config($1, $2, false)', [`load.${name}`, value])
    await client.query(LOAD)
    const { rows } = await client.query<BulkIds>(PICK)
    const [ids] = rows
    if (!ids) throw new Error('Nothing was loaded.')
    return { desk, article, size, ids }
  } finally {
    await client.end()
  }
}

function textOf(size: number): string {
  return Array.from({ length: size }, (_, index) => `Gauge ${String(10_000 + index)} rose by noon.`).join(' ')
}

function given(name: string): string {
  return `current_setting('load.${name}')::uuid`
}

const LOAD = `
CREATE TEMP TABLE plan AS
SELECT i, uuidv7() AS claim, uuidv7() AS source, uuidv7() AS verdict,
  CASE i % 2 WHEN 0 THEN ${given('reviewer')} ELSE ${given('reviewer2')} END AS member,
  (ARRAY['draft', 'submitted', 'approved', 'changes_requested'])[1 + i % 4]::"VerdictStatus" AS status
FROM generate_series(0, current_setting('load.size')::int - 1) i;

CREATE TEMP TABLE marks AS
SELECT p.*, n, uuidv7() AS annotation, uuidv7() AS evidence FROM plan p, generate_series(0, 1) n;

INSERT INTO "Claim" (id, "workspaceId", "createdById", text, key, "updatedAt")
SELECT claim, ${given('workspace')}, member, 'Gauge ' || 10000 + i || ' rose by noon.',
  encode(sha256(convert_to(i::text, 'UTF8')), 'hex'), now() FROM plan;

INSERT INTO "Source" (id, "workspaceId", "createdById", url, "normalizedUrl", title, "updatedAt")
SELECT source, ${given('workspace')}, member, 'https://records.example/' || i, 'https://records.example/' || i,
  'Record ' || i, now() FROM plan;

INSERT INTO "Annotation" (id, "workspaceId", "articleId", "memberId", "tagId", "claimId", note, "updatedAt")
SELECT annotation, ${given('workspace')}, ${given('article')},
  CASE n WHEN 0 THEN member ELSE ${given('editor')} END, t.id, claim, 'A note.', now()
FROM marks JOIN "Tag" t ON t."workspaceId" = ${given('workspace')} AND t.key = 'fact';

INSERT INTO "Anchor" ("workspaceId", "annotationId", "versionId", start, "end", exact, prefix, suffix, status, score)
SELECT ${given('workspace')}, annotation, ${given('version')}, s.start, s."end", 'Gauge ' || 10000 + i || ' rose by noon.',
  '', '', 'exact', 1
FROM marks JOIN "Sentence" s ON s."versionId" = ${given('version')} AND s.ordinal = i;

INSERT INTO "Evidence" (id, "workspaceId", "claimId", "sourceId", "memberId", stance, excerpt, "updatedAt")
SELECT evidence, ${given('workspace')}, claim, source, member, 'supports', 'The record says so.', now() FROM marks;

INSERT INTO "Verdict" (id, "workspaceId", "claimId", "memberId", "ratingId", rationale, "rationaleText", status,
  "submittedAt", "updatedAt")
SELECT verdict, ${given('workspace')}, claim, member, r.id,
  '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"The records say so."}]}]}',
  'The records say so.', status, CASE WHEN status = 'draft' THEN NULL ELSE now() + i * interval '1 ms' END, now()
FROM plan JOIN "Rating" r ON r."workspaceId" = ${given('workspace')} AND r.key = 'supported';

INSERT INTO "VerdictEvidence" ("workspaceId", "verdictId", "evidenceId")
SELECT ${given('workspace')}, verdict, evidence FROM marks;

INSERT INTO "Decision" (id, "workspaceId", "verdictId", "memberId", outcome, comment,
  "verdictRevision")
SELECT uuidv7(), ${given('workspace')}, verdict, ${given('editor')},
  CASE status WHEN 'approved' THEN 'approve' ELSE 'request_changes' END::"Outcome", 'Seen.', 1
FROM plan WHERE status IN ('approved', 'changes_requested');

INSERT INTO "Dossier" ("workspaceId", "verdictId", "verdictRevision", content)
SELECT ${given('workspace')}, verdict, 1, "dossier_of"(verdict) FROM plan WHERE status IN ('submitted', 'approved');

INSERT INTO "Event" (id, "workspaceId", sequence, at, "memberId", action, "subjectType", "subjectId", "previousHash", hash)
SELECT uuidv7(), ${given('workspace')}, 10000 + i, now(), member, 'claim.create', 'claim', claim, '', '' FROM plan;

CREATE TEMP TABLE others AS SELECT i, uuidv7() AS article, uuidv7() AS version, uuidv7() AS "user", uuidv7() AS member FROM plan;

INSERT INTO "Article" (id, "workspaceId", "createdById", title, language, direction, "currentVersionId", "updatedAt",
  "normalizedUrl")
SELECT article, ${given('workspace')}, ${given('reviewer')}, 'Article ' || i, 'en', 'ltr', version, now(),
  'https://news.example/' || i FROM others;

INSERT INTO "ArticleVersion" (id, "workspaceId", "articleId", "createdById", number, text, sha256, document, original,
  "originalType", "segmenterVersion", "wordCount", "sentenceCount")
SELECT version, ${given('workspace')}, article, ${given('reviewer')}, 1, 'A text.',
  encode(sha256(convert_to('article ' || i, 'UTF8')), 'hex'), '{"type":"doc"}', '', 'text/plain', 1, 2, 1 FROM others;

INSERT INTO "ArticleWords" ("workspaceId", "articleId", config, words)
SELECT ${given('workspace')}, article, 'english', "searchWords"('english', 'Article ' || i || ' A text.') FROM others;

INSERT INTO "Sentence" ("workspaceId", "versionId", ordinal, start, "end")
SELECT ${given('workspace')}, version, 0, 0, 7 FROM others;

INSERT INTO "SentenceEdit" (id, "workspaceId", "versionId", "memberId", kind, at)
SELECT uuidv7(), ${given('workspace')}, version, ${given('reviewer')}, 'noise', 0 FROM others;

INSERT INTO "CarryOver" ("workspaceId", "versionId", "fromVersionId", "memberId", status, total,
  "finishedAt")
SELECT ${given('workspace')}, version, ${given('version')}, ${given('reviewer')}, 'done', 0, now() FROM others;

INSERT INTO "User" (id, name, email, "updatedAt")
SELECT "user", 'Person ' || i, "user" || '@people.example', now() FROM others;

INSERT INTO "Member" (id, "workspaceId", "userId", role)
SELECT member, ${given('workspace')}, "user", 'viewer' FROM others;

INSERT INTO "Session" (id, "userId", version, device, address)
SELECT uuidv7(), "user", 1, 'Test', '127.0.0.1' FROM others;

INSERT INTO "ApiToken" (id, "workspaceId", "memberId", name, hint, "tokenHash", scope)
SELECT uuidv7(), ${given('workspace')}, member, 'Token', 'stet_', 'hash ' || member, 'read' FROM others;

INSERT INTO "Invitation" (id, "workspaceId", "invitedById", email, role, "tokenHash", "expiresAt")
SELECT uuidv7(), ${given('workspace')}, ${given('editor')}, i || '@invited.example', 'viewer', 'invited ' || member,
  now() + interval '1 day' FROM others;

INSERT INTO "IdempotentAnswer" ("workspaceId", "memberId", key, "requestHash", status, body, headers)
SELECT ${given('workspace')}, ${given('reviewer')}, 'key ' || i, '', 200, '{"status":200}', '{}' FROM others;

INSERT INTO "ImportJob" (id, "workspaceId", "memberId", name, options, status, "finishedAt")
SELECT article, ${given('workspace')}, ${given('reviewer')}, 'Import ' || i, '{"images":"keep","allowDuplicates":false,"notes":[]}', 'done', now() FROM others;

INSERT INTO "ImportRow" ("workspaceId", "jobId", position, name, url, status, "articleId", "finishedAt")
SELECT ${given('workspace')}, (SELECT min(article::text)::uuid FROM others), 1 + i, 'Row ' || i, 'https://news.example/' || i,
  'created', article, now() FROM others;
`

const PICK = `
SELECT (SELECT annotation FROM marks WHERE i = 8 AND n = 0) AS annotation,
  (SELECT claim FROM plan WHERE i = 8) AS claim,
  (SELECT verdict FROM plan WHERE i = 8) AS draft,
  (SELECT verdict FROM plan WHERE i = 9) AS submitted,
  (SELECT evidence FROM marks WHERE i = 8 AND n = 0) AS evidence,
  (SELECT source FROM plan WHERE i = 8) AS source,
  (SELECT min(article::text) FROM others) AS import,
  (SELECT version FROM others WHERE i = 8) AS version
`
