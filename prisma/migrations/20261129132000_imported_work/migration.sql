-- AlterTable
ALTER TABLE "Article" ADD COLUMN "origin" JSONB;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN "origin" JSONB;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN "origin" JSONB;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN "origin" JSONB;

-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN "origin" JSONB;

-- What Prisma's schema language cannot say: the rest of this file.

-- What a file records of others is kept beside what the member who imports it has done: their own verdict on the claim,
-- their own source of the same address.
DROP INDEX "Verdict_one_per_member";
CREATE UNIQUE INDEX "Verdict_one_per_member" ON "Verdict" ("claimId", "memberId")
  WHERE "deletedAt" IS NULL AND "origin" IS NULL;
DROP INDEX "Source_one_per_address";
-- The address comes first: with the workspace in front, updates of any source in it were looked up through this index, by
-- reading all of them.
CREATE UNIQUE INDEX "Source_one_per_address" ON "Source" ("normalizedUrl", "createdById", "workspaceId")
  WHERE "deletedAt" IS NULL AND "origin" IS NULL;

-- A file that is imported again finds its rows by the ids in it.
CREATE INDEX "Claim_origin" ON "Claim" ("workspaceId", ("origin" ->> 'id')) WHERE "origin" IS NOT NULL;
CREATE INDEX "Source_origin" ON "Source" ("workspaceId", ("origin" ->> 'id')) WHERE "origin" IS NOT NULL;
CREATE INDEX "Evidence_origin" ON "Evidence" ("workspaceId", ("origin" ->> 'id')) WHERE "origin" IS NOT NULL;
CREATE INDEX "Verdict_origin" ON "Verdict" ("workspaceId", ("origin" ->> 'id')) WHERE "origin" IS NOT NULL;
