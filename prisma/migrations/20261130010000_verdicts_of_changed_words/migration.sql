-- A verdict does not stand on words of which nobody has said that they are the same statement. Where a new version
-- leaves an annotation unsure, be it because of its own words or of the sentence around them, an approval is void even
-- if the quotation reads as before (docs/design-rules.md, rule 11), and what was submitted goes back to its author.
CREATE FUNCTION "return_unsure"(article UUID, version UUID) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  affected UUID[];
BEGIN
  SELECT array_agg(DISTINCT a."claimId") INTO affected
  FROM "Anchor" n JOIN "Annotation" a ON a."id" = n."annotationId" JOIN "Verdict" d ON d."claimId" = a."claimId"
  WHERE n."versionId" = version AND n."status" = 'fuzzy' AND a."articleId" = article AND a."deletedAt" IS NULL
    AND d."status" IN ('submitted', 'approved') AND d."deletedAt" IS NULL;
  IF affected IS NULL THEN RETURN; END IF;
  -- The same locks in the same order as in "void_approvals".
  PERFORM 1 FROM "Article" p WHERE p."id" IN (
    SELECT a."articleId" FROM "Annotation" a WHERE a."claimId" = ANY (affected) AND a."deletedAt" IS NULL
  ) ORDER BY p."id" FOR NO KEY UPDATE;
  PERFORM 1 FROM "Verdict" d WHERE d."claimId" = ANY (affected) AND d."deletedAt" IS NULL ORDER BY d."id" FOR NO KEY UPDATE;
  WITH earlier AS (
    SELECT d."id", d."status" FROM "Verdict" d
    WHERE d."claimId" = ANY (affected) AND d."status" IN ('submitted', 'approved') AND d."deletedAt" IS NULL
  ), returned AS (
    UPDATE "Verdict" d SET "status" = 'draft', "submittedAt" = NULL, "revision" = d."revision" + 1, "updatedAt" = now()
    FROM earlier WHERE d."id" = earlier."id"
    RETURNING d."id", d."workspaceId", earlier."status"
  )
  INSERT INTO "PendingEvent" ("id", "workspaceId", "action", "subjectType", "subjectId", "before", "after")
  SELECT gen_random_uuid(), returned."workspaceId",
    CASE returned."status" WHEN 'approved' THEN 'verdict.void' ELSE 'verdict.return' END, 'verdict', returned."id",
    jsonb_build_object('status', returned."status"), jsonb_build_object('status', 'draft', 'because', 'version')
  FROM returned;
END $$;

CREATE OR REPLACE FUNCTION "version_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "return_unsure"(NEW."id", NEW."currentVersionId");
  PERFORM "void_approvals"(ARRAY(
    SELECT DISTINCT a."claimId" FROM "Annotation" a JOIN "Verdict" d ON d."claimId" = a."claimId"
    WHERE a."articleId" = NEW."id" AND a."deletedAt" IS NULL AND d."status" = 'approved' AND d."deletedAt" IS NULL
  ), 'version');
  RETURN NULL;
END $$;
