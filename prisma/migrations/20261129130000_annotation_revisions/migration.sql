-- CreateTable
CREATE TABLE "AnnotationRevision" (
    "workspaceId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "AnnotationRevision_pkey" PRIMARY KEY ("articleId","audience")
);

-- AddForeignKey
ALTER TABLE "AnnotationRevision" ADD CONSTRAINT "AnnotationRevision_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: the rest of this file.

-- Every reader's revision goes on from the number they know, so that no list kept from before names a later state.
INSERT INTO "AnnotationRevision" ("workspaceId", "articleId", "audience", "revision")
SELECT p."workspaceId", p."id", audience, p."annotationRevision"
FROM "Article" p CROSS JOIN unnest(ARRAY['everyone', 'approved']) AS audience;

-- AlterTable
ALTER TABLE "Article" DROP COLUMN "annotationRevision";

-- ── Revisions of annotation lists, by audience ────────────────────────────────────────────────────────────────────
-- The triggers below count for everybody who sees an annotation before or after its change, so that no
-- writer can forget to. They must neither count too little, or a kept list is shown although it is outdated, nor too
-- much, or a reader learns of work that is hidden from them.

CREATE FUNCTION "is_approved"(claim UUID) RETURNS BOOLEAN LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Verdict" d WHERE d."claimId" = claim AND d."status" = 'approved' AND d."deletedAt" IS NULL)
$$;

-- Counts for the audiences of these annotations, and for one that has lost them.
CREATE FUNCTION "count_annotations"(changed UUID[], lost TEXT DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(changed) = 0 THEN RETURN; END IF;
  -- Articles before verdicts, each in one order, as above. An approval under way is waited for: it does not see what
  -- this transaction adds to its claim, so one of the two must see the other.
  PERFORM 1 FROM "Article" p WHERE p."id" IN (
    SELECT a."articleId" FROM "Annotation" a WHERE a."id" = ANY (changed)
  ) ORDER BY p."id" FOR NO KEY UPDATE;
  PERFORM 1 FROM "Verdict" d WHERE d."claimId" IN (
    SELECT a."claimId" FROM "Annotation" a WHERE a."id" = ANY (changed)
  ) ORDER BY d."id" FOR SHARE;
  INSERT INTO "AnnotationRevision" AS r ("workspaceId", "articleId", "audience", "revision")
  SELECT DISTINCT a."workspaceId", a."articleId", audience, 1
  FROM "Annotation" a CROSS JOIN LATERAL unnest(ARRAY[
    'everyone', 'own:' || a."memberId", CASE WHEN "is_approved"(a."claimId") THEN 'approved' END, lost
  ]) AS audience
  WHERE a."id" = ANY (changed) AND audience IS NOT NULL
  ORDER BY a."articleId", audience
  ON CONFLICT ("articleId", "audience") DO UPDATE SET "revision" = r."revision" + 1;
END $$;

CREATE FUNCTION "annotations_counted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "count_annotations"(ARRAY(
    SELECT b."id" FROM "before" b JOIN "after" a ON a."id" = b."id" WHERE b."deletedAt" IS NULL OR a."deletedAt" IS NULL
  ));
  RETURN NULL;
END $$;
CREATE TRIGGER "Annotation_counted" AFTER UPDATE ON "Annotation" REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
  FOR EACH STATEMENT EXECUTE FUNCTION "annotations_counted"();

-- An annotation that leaves an approved claim may void the approval, after which nobody could tell who saw it.
CREATE FUNCTION "annotation_leaves"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "is_approved"(OLD."claimId") THEN PERFORM "count_annotations"(ARRAY[OLD."id"], 'approved'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Annotation_leaves" BEFORE UPDATE ON "Annotation" FOR EACH ROW
  WHEN (OLD."claimId" IS NOT NULL AND OLD."deletedAt" IS NULL
    AND (OLD."claimId", OLD."deletedAt") IS DISTINCT FROM (NEW."claimId", NEW."deletedAt"))
  EXECUTE FUNCTION "annotation_leaves"();

-- Lists show the places of the current version. A version that is still being filled is nobody's to see.
CREATE FUNCTION "anchors_counted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "count_annotations"(ARRAY(
    SELECT a."id" FROM "after" n
    JOIN "Article" p ON p."workspaceId" = n."workspaceId" AND p."currentVersionId" = n."versionId"
    JOIN "Annotation" a ON a."id" = n."annotationId" AND a."deletedAt" IS NULL
  ));
  RETURN NULL;
END $$;
CREATE TRIGGER "Anchor_added" AFTER INSERT ON "Anchor" REFERENCING NEW TABLE AS "after"
  FOR EACH STATEMENT EXECUTE FUNCTION "anchors_counted"();
CREATE TRIGGER "Anchor_counted" AFTER UPDATE ON "Anchor" REFERENCING NEW TABLE AS "after"
  FOR EACH STATEMENT EXECUTE FUNCTION "anchors_counted"();

-- A claim is approved while any verdict on it is, so it comes and goes with the first and the last of them.
CREATE FUNCTION "approval_counted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Holds the articles first: of two approvals that end at once, the second then sees that it is the last.
  PERFORM 1 FROM "Article" p WHERE p."id" IN (
    SELECT a."articleId" FROM "Annotation" a WHERE a."claimId" = NEW."claimId" AND a."deletedAt" IS NULL
  ) ORDER BY p."id" FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM "Verdict" d WHERE d."claimId" = NEW."claimId" AND d."id" <> NEW."id" AND d."status" = 'approved'
      AND d."deletedAt" IS NULL
  ) THEN RETURN NULL; END IF;
  PERFORM "count_annotations"(ARRAY(
    SELECT a."id" FROM "Annotation" a WHERE a."claimId" = NEW."claimId" AND a."deletedAt" IS NULL
  ), 'approved');
  RETURN NULL;
END $$;
CREATE TRIGGER "Verdict_added" AFTER INSERT ON "Verdict" FOR EACH ROW
  WHEN (NEW."status" = 'approved' AND NEW."deletedAt" IS NULL)
  EXECUTE FUNCTION "approval_counted"();
CREATE TRIGGER "Verdict_counted" AFTER UPDATE ON "Verdict" FOR EACH ROW
  WHEN ((OLD."status" = 'approved' AND OLD."deletedAt" IS NULL) <> (NEW."status" = 'approved' AND NEW."deletedAt" IS NULL))
  EXECUTE FUNCTION "approval_counted"();

-- Everybody may see that an article has a new version, and every place in the list is a new one.
CREATE FUNCTION "version_counted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "AnnotationRevision" AS r ("workspaceId", "articleId", "audience", "revision")
  SELECT NEW."workspaceId", NEW."id", audience, 1 FROM (
    SELECT unnest(ARRAY['everyone', 'approved']) AS audience
    UNION SELECT "audience" FROM "AnnotationRevision" WHERE "articleId" = NEW."id"
  ) audiences
  ON CONFLICT ("articleId", "audience") DO UPDATE SET "revision" = r."revision" + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER "Article_version_counted" AFTER UPDATE OF "currentVersionId" ON "Article" FOR EACH ROW
  WHEN (OLD."currentVersionId" IS DISTINCT FROM NEW."currentVersionId")
  EXECUTE FUNCTION "version_counted"();

-- Lists name the authors.
CREATE FUNCTION "author_renamed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "count_annotations"(ARRAY(
    SELECT a."id" FROM "Member" m JOIN "Annotation" a ON a."memberId" = m."id" AND a."deletedAt" IS NULL
    WHERE m."userId" = NEW."id"
  ));
  RETURN NULL;
END $$;
CREATE TRIGGER "User_renamed" AFTER UPDATE OF "name" ON "User" FOR EACH ROW
  WHEN (OLD."name" <> NEW."name") EXECUTE FUNCTION "author_renamed"();
