-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN     "leftClaimId" UUID;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "key" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "Annotation_leftClaimId_idx" ON "Annotation"("leftClaimId");

-- CreateIndex
CREATE INDEX "Claim_workspaceId_key_idx" ON "Claim"("workspaceId", "key");

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_workspaceId_leftClaimId_fkey" FOREIGN KEY ("workspaceId", "leftClaimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What Prisma's schema language cannot say ──────────────────────────────────────────────────────────────────────

-- One live source for each address, so that two who add it at once share it.
CREATE UNIQUE INDEX "Source_one_per_address" ON "Source" ("workspaceId", "normalizedUrl") WHERE "deletedAt" IS NULL;

-- Searching for part of a word. pg_trgm is a trusted extension: the database's owner may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "Claim_text_trgm" ON "Claim" USING gin ("text" gin_trgm_ops);
CREATE INDEX "Source_title_trgm" ON "Source" USING gin ("title" gin_trgm_ops);
CREATE INDEX "Source_url_trgm" ON "Source" USING gin ("url" gin_trgm_ops);
