-- CreateEnum
CREATE TYPE "CarryOverStatus" AS ENUM ('running', 'done');

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "currentVersionId" UUID;

-- AlterTable
ALTER TABLE "Anchor" ADD COLUMN     "was" TEXT;

-- CreateTable
CREATE TABLE "CarryOver" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "fromVersionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "status" "CarryOverStatus" NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "exact" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "fuzzy" INTEGER NOT NULL DEFAULT 0,
    "orphaned" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CarryOver_pkey" PRIMARY KEY ("versionId")
);

-- CreateIndex
CREATE INDEX "CarryOver_workspaceId_fromVersionId_idx" ON "CarryOver"("workspaceId", "fromVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "CarryOver_workspaceId_versionId_key" ON "CarryOver"("workspaceId", "versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_workspaceId_currentVersionId_key" ON "Article"("workspaceId", "currentVersionId");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_workspaceId_currentVersionId_fkey" FOREIGN KEY ("workspaceId", "currentVersionId") REFERENCES "ArticleVersion"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarryOver" ADD CONSTRAINT "CarryOver_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "ArticleVersion"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarryOver" ADD CONSTRAINT "CarryOver_workspaceId_fromVersionId_fkey" FOREIGN KEY ("workspaceId", "fromVersionId") REFERENCES "ArticleVersion"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarryOver" ADD CONSTRAINT "CarryOver_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What Prisma's schema language cannot say ──────────────────────────────────────────────────────────────────────

UPDATE "Article" a SET "currentVersionId" = (
  SELECT v."id" FROM "ArticleVersion" v WHERE v."articleId" = a."id" ORDER BY v."number" DESC LIMIT 1
);

-- One capture of an article is carried over to at a time.
ALTER TABLE "CarryOver" ADD CONSTRAINT "CarryOver_finished" CHECK (("status" = 'done') = ("finishedAt" IS NOT NULL));
ALTER TABLE "CarryOver" ADD CONSTRAINT "CarryOver_forward" CHECK ("versionId" <> "fromVersionId");
