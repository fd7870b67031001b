-- AlterTable
ALTER TABLE "ArticleVersion" ADD COLUMN     "speakers" JSONB;
