-- CreateEnum
CREATE TYPE "ImportJobStatus" AS ENUM ('running', 'cancelled', 'done');

-- CreateEnum
CREATE TYPE "ImportRowStatus" AS ENUM ('waiting', 'created', 'duplicate', 'failed', 'cancelled');

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "glossary" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "ArticleVersion" ADD COLUMN     "provenance" JSONB;

-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN     "origin" JSONB;

-- CreateTable
CREATE TABLE "Image" (
    "workspaceId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Image_pkey" PRIMARY KEY ("workspaceId","sha256")
);

-- CreateTable
CREATE TABLE "VersionImage" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "VersionImage_pkey" PRIMARY KEY ("versionId","sha256")
);

-- CreateTable
CREATE TABLE "Intake" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "page" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportJob" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status" "ImportJobStatus" NOT NULL DEFAULT 'running',
    "options" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportJob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "workspaceId" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "intakeId" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "status" "ImportRowStatus" NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "articleId" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("jobId","position")
);

-- CreateIndex
CREATE INDEX "VersionImage_workspaceId_sha256_idx" ON "VersionImage"("workspaceId", "sha256");

-- CreateIndex
CREATE INDEX "Intake_createdAt_idx" ON "Intake"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Intake_workspaceId_id_key" ON "Intake"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "ImportJob_workspaceId_memberId_createdAt_idx" ON "ImportJob"("workspaceId", "memberId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ImportJob_workspaceId_id_key" ON "ImportJob"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "ImportRow_jobId_status_position_idx" ON "ImportRow"("jobId", "status", "position");

-- CreateIndex
CREATE INDEX "ImportRow_intakeId_idx" ON "ImportRow"("intakeId");

-- CreateIndex
CREATE INDEX "ImportRow_articleId_idx" ON "ImportRow"("articleId");

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionImage" ADD CONSTRAINT "VersionImage_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "ArticleVersion"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionImage" ADD CONSTRAINT "VersionImage_workspaceId_sha256_fkey" FOREIGN KEY ("workspaceId", "sha256") REFERENCES "Image"("workspaceId", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportJob" ADD CONSTRAINT "ImportJob_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_workspaceId_jobId_fkey" FOREIGN KEY ("workspaceId", "jobId") REFERENCES "ImportJob"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_workspaceId_intakeId_fkey" FOREIGN KEY ("workspaceId", "intakeId") REFERENCES "Intake"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
