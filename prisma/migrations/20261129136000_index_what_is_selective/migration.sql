-- Without statistics PostgreSQL takes "IS NULL" for one row in two hundred. With "deletedAt" in an index it therefore
-- walked the whole index, once per row of another table, right after every bulk load. Nearly all rows are not deleted.
DROP INDEX "Article_workspaceId_deletedAt_createdAt_idx";
CREATE INDEX "Article_workspaceId_createdAt_id_idx" ON "Article"("workspaceId", "createdAt", "id");
DROP INDEX "Claim_workspaceId_deletedAt_createdAt_idx";
DROP INDEX "Annotation_articleId_deletedAt_idx";
CREATE INDEX "Annotation_articleId_idx" ON "Annotation"("articleId");

-- "What has this member at this claim" is asked once per claim. One index answers it; two were each read whole and
-- laid over each other.
DROP INDEX "Annotation_claimId_idx";
DROP INDEX "Annotation_leftClaimId_idx";
DROP INDEX "Annotation_memberId_claimId_idx";
CREATE INDEX "Annotation_claimId_memberId_idx" ON "Annotation"("claimId", "memberId");
CREATE INDEX "Annotation_leftClaimId_memberId_idx" ON "Annotation"("leftClaimId", "memberId");
DROP INDEX "Evidence_claimId_deletedAt_idx";
DROP INDEX "Evidence_sourceId_idx";
DROP INDEX "Evidence_memberId_idx";
CREATE INDEX "Evidence_claimId_memberId_idx" ON "Evidence"("claimId", "memberId");
CREATE INDEX "Evidence_sourceId_memberId_idx" ON "Evidence"("sourceId", "memberId");
DROP INDEX "Verdict_claimId_idx";
DROP INDEX "Verdict_memberId_idx";
CREATE INDEX "Verdict_claimId_memberId_idx" ON "Verdict"("claimId", "memberId");
