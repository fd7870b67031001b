-- The fullest wording of a group of repeats leads it, wherever in the text it stands.
ALTER TABLE "Sentence"
  DROP CONSTRAINT "Sentence_repeatOf",
  ADD CONSTRAINT "Sentence_repeatOf" CHECK ("repeatOf" IS NULL OR ("repeatOf" >= 0 AND "repeatOf" <> "ordinal"));
