-- AlterTable
ALTER TABLE "User" ADD COLUMN     "roomKeys" JSONB NOT NULL DEFAULT '{}';
