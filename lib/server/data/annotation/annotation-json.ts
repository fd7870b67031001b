import { sql, type Sql } from '@/lib/server/db/sql'

// Annotations in SQL that answers in JSON, for the two places where building the view in Prisma costs more than the
// query: the list, and what a change is made on. Its columns are held to the view's schema by the tests of both.

/** What a view needs of an annotation `a` and its anchor `n`. */
export const annotationRow = sql`
  a.id, a.revision, a."tagId", a."memberId", a.origin, a.note, a.confidence, a."claimId", a."leftClaimId",
  a."createdAt", a."updatedAt", a."deletedAt", n.start, n."end", n.exact, n.prefix, n.suffix, n.status, n.score, n.was,
  EXISTS (
    SELECT FROM "Verdict" d WHERE d."claimId" = a."claimId" AND d.status = 'approved' AND d."deletedAt" IS NULL
  ) AS approved`

/** The columns of `AnnotationView` from such a row `s`; `json_agg` of them writes it. Needs `annotationNames`. */
export const annotationView = sql`
  s.id, s.revision, t.key AS tag, s.note, s.confidence, s."claimId", s.approved,
  (SELECT member FROM (SELECT s."memberId", u.name) member) AS member,
  s.origin,
  (
    SELECT CASE WHEN s.was IS NULL THEN to_jsonb(anchor) ELSE to_jsonb(anchor) || jsonb_build_object('was', s.was) END
    FROM (SELECT s.start, s."end", s.exact, s.prefix, s.suffix, s.status, s.score) anchor
  ) AS anchor,
  to_char(s."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
  to_char(s."updatedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "updatedAt"`

/** The tag and the author of a row `s`. */
export const annotationNames = sql`
  JOIN "Tag" t ON t.id = s."tagId"
  JOIN "Member" m ON m.id = s."memberId"
  JOIN "User" u ON u.id = m."userId"`

/** From the annotations `a` that have an anchor `n` in a version; goes on with `AND`. Each is found by its key. */
export function annotationsIn(versionId: string): Sql {
  return sql`FROM "Anchor" n
    CROSS JOIN LATERAL (SELECT * FROM "Annotation" WHERE id = n."annotationId" OFFSET 0) a
    WHERE n."versionId" = ${versionId}::uuid`
}
