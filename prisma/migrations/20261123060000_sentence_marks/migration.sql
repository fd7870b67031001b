-- What is said of a sentence beside its place, and what people may say of it.
ALTER TYPE "SentenceEditKind" ADD VALUE 'noise';
ALTER TYPE "SentenceEditKind" ADD VALUE 'sentence';
ALTER TYPE "SentenceEditKind" ADD VALUE 'detach';
ALTER TYPE "SentenceEditKind" ADD VALUE 'confirm';

-- AlterTable
ALTER TABLE "Sentence" ADD COLUMN     "likeness" DOUBLE PRECISION,
ADD COLUMN     "residue" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_likeness"
  CHECK ("likeness" IS NULL OR ("repeatOf" IS NOT NULL AND "likeness" > 0 AND "likeness" < 1));

-- Marks stand at the start of a sentence, and the first one starts at 0.
ALTER TABLE "SentenceEdit" DROP CONSTRAINT "SentenceEdit_at";
ALTER TABLE "SentenceEdit" ADD CONSTRAINT "SentenceEdit_at" CHECK ("at" >= 0);
