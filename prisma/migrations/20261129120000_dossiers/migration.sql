-- CreateTable
CREATE TABLE "Dossier" (
    "workspaceId" UUID NOT NULL,
    "verdictId" UUID NOT NULL,
    "verdictRevision" INTEGER NOT NULL,
    "hash" TEXT,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Dossier_pkey" PRIMARY KEY ("verdictId","verdictRevision")
);

-- AddForeignKey
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_workspaceId_verdictId_fkey" FOREIGN KEY ("workspaceId", "verdictId") REFERENCES "Verdict"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: the rest of this file.

-- Everything that a decision on a verdict rests on, as it is now. The shape is that of lib/schema/dossier.ts.
CREATE FUNCTION "dossier_of"(asked UUID) RETURNS JSONB LANGUAGE sql STABLE AS $$
  WITH used AS (
    SELECT e.* FROM "VerdictEvidence" u JOIN "Evidence" e ON e."id" = u."evidenceId"
    WHERE u."verdictId" = asked AND e."deletedAt" IS NULL
  )
  SELECT jsonb_build_object(
    'claim', jsonb_build_object('text', c."text", 'speaker', c."speaker", 'saidOn', c."saidOn"),
    'verdict', jsonb_build_object('rating', r."key", 'rationale', d."rationale", 'rationaleText', d."rationaleText"),
    'evidence', coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', e."id", 'sourceId', e."sourceId", 'stance', e."stance",
        'excerpt', e."excerpt", 'locator', e."locator", 'note', e."note") ORDER BY e."id")
      FROM used e
    ), '[]'::jsonb),
    'sources', coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', s."id", 'title', s."title", 'author', s."author",
        'publisher', s."publisher", 'publishedOn', s."publishedOn", 'accessedOn', s."accessedOn", 'url', s."url")
        ORDER BY s."id")
      FROM "Source" s WHERE s."id" IN (SELECT e."sourceId" FROM used e)
    ), '[]'::jsonb),
    'annotations', coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', a."id", 'tag', t."key",
        'exact', CASE WHEN n."start" IS NULL THEN NULL ELSE n."exact" END,
        'versionId', n."versionId", 'articleId', a."articleId") ORDER BY a."id")
      FROM "Annotation" a
      JOIN "Tag" t ON t."id" = a."tagId"
      JOIN "Article" p ON p."id" = a."articleId"
      JOIN "Anchor" n ON n."annotationId" = a."id" AND n."versionId" = p."currentVersionId"
      WHERE a."claimId" = d."claimId" AND a."deletedAt" IS NULL
    ), '[]'::jsonb)
  )
  FROM "Verdict" d
  JOIN "Claim" c ON c."id" = d."claimId"
  LEFT JOIN "Rating" r ON r."id" = d."ratingId"
  WHERE d."id" = asked
$$;

-- Does an approval of one dossier hold for another? A claim may come to occur in more places, and an article may get a
-- version in which the approved words are the same; neither is a change of what was approved.
CREATE FUNCTION "still_holds"(approved JSONB, present JSONB) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS $$
  SELECT (approved - 'annotations') = (present - 'annotations') AND NOT EXISTS (
    SELECT FROM jsonb_array_elements(approved -> 'annotations') AS old(part)
    WHERE NOT EXISTS (
      SELECT FROM jsonb_array_elements(present -> 'annotations') AS fresh(part)
      WHERE fresh.part - 'versionId' = old.part - 'versionId'
    )
  )
$$;

-- What was submitted or approved before there were dossiers is frozen as it is. Its hash is unknown to the database.
INSERT INTO "Dossier" ("workspaceId", "verdictId", "verdictRevision", "content")
SELECT d."workspaceId", d."id", d."revision", "dossier_of"(d."id")
FROM "Verdict" d WHERE d."status" IN ('submitted', 'approved') AND d."deletedAt" IS NULL;

CREATE TRIGGER "Dossier_frozen" BEFORE UPDATE ON "Dossier" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- Voids the approvals on these claims that no longer hold (docs/design-rules.md, rule 11). The triggers below call it
-- for every change of a part, so that no code path can forget to.
CREATE FUNCTION "void_approvals"(changed UUID[], because TEXT) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  affected UUID[];
BEGIN
  SELECT array_agg(DISTINCT d."claimId") INTO affected FROM "Verdict" d
  WHERE d."claimId" = ANY (changed) AND d."status" IN ('submitted', 'approved') AND d."deletedAt" IS NULL;
  IF affected IS NULL THEN RETURN; END IF;
  -- Articles before verdicts, each in one order: annotating holds its article when it comes here, and a decision takes
  -- its locks in the same order. A decision in progress is waited for, and the update below sees it.
  PERFORM 1 FROM "Article" p WHERE p."id" IN (
    SELECT a."articleId" FROM "Annotation" a WHERE a."claimId" = ANY (affected) AND a."deletedAt" IS NULL
  ) ORDER BY p."id" FOR NO KEY UPDATE;
  PERFORM 1 FROM "Verdict" d WHERE d."claimId" = ANY (affected) AND d."deletedAt" IS NULL ORDER BY d."id" FOR NO KEY UPDATE;
  WITH voided AS (
    UPDATE "Verdict" d SET "status" = 'draft', "submittedAt" = NULL, "revision" = d."revision" + 1, "updatedAt" = now()
    WHERE d."claimId" = ANY (affected) AND d."status" = 'approved' AND d."deletedAt" IS NULL AND NOT coalesce("still_holds"((
      SELECT f."content" FROM "Dossier" f WHERE f."verdictId" = d."id" ORDER BY f."verdictRevision" DESC LIMIT 1
    ), "dossier_of"(d."id")), false)
    RETURNING d."id", d."workspaceId"
  )
  -- The author is filled in when the lines are logged.
  INSERT INTO "PendingEvent" ("id", "workspaceId", "action", "subjectType", "subjectId", "before", "after")
  SELECT gen_random_uuid(), voided."workspaceId", 'verdict.void', 'verdict', voided."id",
    jsonb_build_object('status', 'approved'), jsonb_build_object('status', 'draft', 'because', because)
  FROM voided;
END $$;

CREATE FUNCTION "claim_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  returned RECORD;
BEGIN
  PERFORM "void_approvals"(ARRAY[NEW."id"], 'claim');
  IF NEW."text" <> OLD."text" THEN
    FOR returned IN
      UPDATE "Verdict" d SET "status" = 'draft', "submittedAt" = NULL, "revision" = d."revision" + 1, "updatedAt" = now()
      WHERE d."claimId" = NEW."id" AND d."status" = 'submitted' AND d."deletedAt" IS NULL
      RETURNING d."id", d."workspaceId"
    LOOP
      INSERT INTO "PendingEvent" ("id", "workspaceId", "action", "subjectType", "subjectId", "before", "after")
      VALUES (gen_random_uuid(), returned."workspaceId", 'verdict.return', 'verdict', returned."id",
        jsonb_build_object('status', 'submitted'), jsonb_build_object('status', 'draft', 'because', 'claim'));
    END LOOP;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Claim_changed" AFTER UPDATE ON "Claim" FOR EACH ROW
  WHEN ((OLD."text", OLD."speaker", OLD."saidOn") IS DISTINCT FROM (NEW."text", NEW."speaker", NEW."saidOn"))
  EXECUTE FUNCTION "claim_changed"();

CREATE FUNCTION "evidence_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "void_approvals"(ARRAY[OLD."claimId"], 'evidence');
  RETURN NULL;
END $$;
CREATE TRIGGER "Evidence_changed" AFTER UPDATE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION "evidence_changed"();

CREATE FUNCTION "source_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "void_approvals"(ARRAY(
    SELECT DISTINCT e."claimId" FROM "Evidence" e WHERE e."sourceId" = NEW."id" AND e."deletedAt" IS NULL
  ), 'source');
  RETURN NULL;
END $$;
CREATE TRIGGER "Source_changed" AFTER UPDATE ON "Source" FOR EACH ROW EXECUTE FUNCTION "source_changed"();

CREATE FUNCTION "annotation_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "void_approvals"(ARRAY[OLD."claimId"], 'annotation');
  RETURN NULL;
END $$;
CREATE TRIGGER "Annotation_changed" AFTER UPDATE ON "Annotation" FOR EACH ROW
  WHEN (OLD."claimId" IS NOT NULL AND OLD."deletedAt" IS NULL
    AND (OLD."claimId", OLD."tagId", OLD."deletedAt") IS DISTINCT FROM (NEW."claimId", NEW."tagId", NEW."deletedAt"))
  EXECUTE FUNCTION "annotation_changed"();

CREATE FUNCTION "anchor_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "void_approvals"(ARRAY(
    SELECT a."claimId" FROM "Annotation" a WHERE a."id" = NEW."annotationId" AND a."claimId" IS NOT NULL
  ), 'annotation');
  RETURN NULL;
END $$;
CREATE TRIGGER "Anchor_changed" AFTER UPDATE ON "Anchor" FOR EACH ROW
  WHEN ((OLD."start", OLD."exact") IS DISTINCT FROM (NEW."start", NEW."exact"))
  EXECUTE FUNCTION "anchor_changed"();

CREATE FUNCTION "version_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "void_approvals"(ARRAY(
    SELECT DISTINCT a."claimId" FROM "Annotation" a JOIN "Verdict" d ON d."claimId" = a."claimId"
    WHERE a."articleId" = NEW."id" AND a."deletedAt" IS NULL AND d."status" = 'approved' AND d."deletedAt" IS NULL
  ), 'version');
  RETURN NULL;
END $$;
CREATE TRIGGER "Article_version_changed" AFTER UPDATE OF "currentVersionId" ON "Article" FOR EACH ROW
  WHEN (OLD."currentVersionId" IS DISTINCT FROM NEW."currentVersionId")
  EXECUTE FUNCTION "version_changed"();

-- A line that a trigger wrote has the same author as the other lines of its transaction.
CREATE OR REPLACE FUNCTION "log_pending_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "PendingEvent" WHERE "id" = NEW."id";
  -- The empty values are placeholders: the trigger on the log sets these four.
  INSERT INTO "Event" ("id", "workspaceId", "memberId", "action", "subjectType", "subjectId", "before", "after",
    "sequence", "at", "previousHash", "hash")
  VALUES (NEW."id", NEW."workspaceId", coalesce(NEW."memberId", nullif(current_setting('stet.member', true), '')::uuid),
    NEW."action", NEW."subjectType", NEW."subjectId", NEW."before", NEW."after", 0, now(), '', '');
  RETURN NULL;
END $$;
