-- Reviewers do not see each other's sources before work that rests on them is submitted, so two of them may have one of
-- the same address. One member still has one.
DROP INDEX "Source_one_per_address";
CREATE UNIQUE INDEX "Source_one_per_address" ON "Source" ("workspaceId", "createdById", "normalizedUrl") WHERE "deletedAt" IS NULL;

-- What a member has added to claims and sources is looked up with every list of them.
CREATE INDEX "Annotation_memberId_claimId_idx" ON "Annotation"("memberId", "claimId");
CREATE INDEX "Evidence_memberId_idx" ON "Evidence"("memberId");
CREATE INDEX "Verdict_memberId_idx" ON "Verdict"("memberId");
