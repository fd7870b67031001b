import { dayOf, instantOf, personOf } from '@/lib/server/data/json'
import { sql, type Sql } from '@/lib/server/db/sql'
import type { Covered } from '@/lib/server/data/scope/covered'

// Claims in SQL that answers in JSON. Every part is found by its key, in a subquery of its own: PostgreSQL may order joins
// as it likes, and right after a bulk load it takes each table for nearly empty and reads all of it once per row.

/** A claim `c` as `ClaimView` has it; its verdicts with all their decisions. */
export function claimJson(covered: Covered): Sql {
  return sql`json_build_object(
    ${claimColumns}, 'occurrences', ${occurrences(covered)}, 'evidence', ${evidence(covered)},
    'verdicts', ${verdicts(covered)}
  )`
}

/** A claim `c` as `ClaimSummary` has it. */
export function claimSummaryJson({ annotation, evidence: piece, verdict }: Covered): Sql {
  return sql`json_build_object(
    ${claimColumns},
    'occurrenceCount', (
      SELECT count(*) FROM "Annotation" a ${LIVE_ARTICLE} WHERE a."claimId" = c.id AND ${annotation}
    ),
    'articles', coalesce((
      SELECT json_agg(DISTINCT jsonb_build_object('id', p.id, 'title', p.title, 'language', p.language))
      FROM (SELECT * FROM "Annotation" WHERE "claimId" = c.id OFFSET 0) a ${LIVE_ARTICLE} WHERE ${annotation}
    ), '[]'::json),
    'evidenceCount', (SELECT count(*) FROM "Evidence" e WHERE e."claimId" = c.id AND ${piece}),
    'verdicts', coalesce((
      SELECT json_agg(json_build_object('id', d.id, 'status', d.status, 'rating', ${RATING},
        'member', ${personOf(sql`d."memberId"`)}) ORDER BY d."createdAt", d.id)
      FROM "Verdict" d WHERE d."claimId" = c.id AND ${verdict}
    ), '[]'::json)
  )`
}

const claimColumns = sql`
  'id', c.id, 'revision', c.revision, 'text', c.text, 'speaker', c.speaker, 'saidOn', ${dayOf(sql`c."saidOn"`)},
  'origin', c.origin, 'createdAt', ${instantOf(sql`c."createdAt"`)}, 'createdBy', ${personOf(sql`c."createdById"`)}`

/** The article `p` of an annotation `a`, unless it is deleted. */
export const LIVE_ARTICLE = sql`CROSS JOIN LATERAL (
  SELECT * FROM "Article" WHERE id = a."articleId" AND "deletedAt" IS NULL OFFSET 0
) p`

const RATING = sql`(SELECT r.key FROM "Rating" r WHERE r.id = d."ratingId")`

function occurrences({ annotation }: Covered): Sql {
  return sql`coalesce((
    SELECT json_agg(json_build_object('annotationId', a.id, 'articleId', p.id, 'articleTitle', p.title,
      'tag', (SELECT t.key FROM "Tag" t WHERE t.id = a."tagId"),
      'anchor', json_build_object('start', n.start, 'end', n."end", 'exact', n.exact, 'prefix', n.prefix,
        'suffix', n.suffix, 'status', n.status)) ORDER BY a."createdAt", a.id)
    FROM "Annotation" a ${LIVE_ARTICLE}
    JOIN "Anchor" n ON n."annotationId" = a.id AND n."versionId" = p."currentVersionId"
    WHERE a."claimId" = c.id AND ${annotation}
  ), '[]'::json)`
}

function evidence({ evidence: piece }: Covered): Sql {
  return sql`coalesce((
    SELECT json_agg(json_build_object('id', e.id, 'revision', e.revision, 'claimId', e."claimId", 'stance', e.stance,
      'excerpt', e.excerpt, 'locator', e.locator, 'note', e.note, 'origin', e.origin, 'createdAt', ${instantOf(sql`e."createdAt"`)},
      'member', ${personOf(sql`e."memberId"`)}, 'source', (
        SELECT json_build_object('id', s.id, 'revision', s.revision, 'url', s.url, 'title', s.title, 'author', s.author,
          'publisher', s.publisher, 'publishedOn', ${dayOf(sql`s."publishedOn"`)},
          'accessedOn', ${dayOf(sql`s."accessedOn"`)})
        FROM "Source" s WHERE s.id = e."sourceId"
      )) ORDER BY e."createdAt", e.id)
    FROM "Evidence" e WHERE e."claimId" = c.id AND ${piece}
  ), '[]'::json)`
}

function verdicts({ evidence: piece, verdict }: Covered): Sql {
  return sql`coalesce((
    SELECT json_agg(json_build_object('id', d.id, 'revision', d.revision, 'claimId', d."claimId",
      'rationale', d.rationale, 'rationaleText', d."rationaleText", 'status', d.status, 'origin', d.origin,
      'submittedAt', ${instantOf(sql`d."submittedAt"`)}, 'updatedAt', ${instantOf(sql`d."updatedAt"`)},
      'rating', ${RATING}, 'member', ${personOf(sql`d."memberId"`)},
      'evidenceIds', coalesce((
        SELECT json_agg(e.id ORDER BY e.id) FROM "VerdictEvidence" r
        CROSS JOIN LATERAL (SELECT * FROM "Evidence" WHERE id = r."evidenceId" OFFSET 0) e
        WHERE r."verdictId" = d.id AND ${piece}
      ), '[]'::json),
      'decisions', coalesce((
        SELECT json_agg(json_build_object('id', q.id, 'outcome', q.outcome, 'comment', q.comment,
          'verdictRevision', q."verdictRevision", 'createdAt', ${instantOf(sql`q."createdAt"`)},
          'member', ${personOf(sql`q."memberId"`)}) ORDER BY q."createdAt", q.id)
        FROM "Decision" q WHERE q."verdictId" = d.id
      ), '[]'::json)) ORDER BY d."createdAt", d.id)
    FROM "Verdict" d WHERE d."claimId" = c.id AND ${verdict}
  ), '[]'::json)`
}
