-- AlterTable
ALTER TABLE "ApiToken" ADD COLUMN     "refusedAt" TIMESTAMPTZ(3);
