-- A decision that asks for something says what. Of no comment at all the old condition was unknown, which passes.
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_comment",
  ADD CONSTRAINT "Decision_comment" CHECK ("outcome" <> 'request_changes' OR length(btrim(coalesce("comment", ''))) > 0);
