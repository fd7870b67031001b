-- What Prisma's schema language cannot say: the whole of it.

-- Chaining takes a lock for each workspace. Taken when a line is written, it is held while the writer's later
-- statements travel to and fro, and everybody else in the workspace waits. So a transaction writes its lines here, and
-- committing moves them into the log: the lock is held for the commit alone. No committed transaction leaves a row, so
-- that there is nothing to recover after a crash.
CREATE UNLOGGED TABLE "PendingEvent" (
  "id" UUID PRIMARY KEY,
  "workspaceId" UUID NOT NULL,
  "memberId" UUID,
  "action" TEXT NOT NULL,
  "subjectType" TEXT NOT NULL,
  "subjectId" UUID NOT NULL,
  "before" JSONB,
  "after" JSONB
);

CREATE FUNCTION "log_pending_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "PendingEvent" WHERE "id" = NEW."id";
  -- The empty values are placeholders: the trigger on the log sets these four.
  INSERT INTO "Event" ("id", "workspaceId", "memberId", "action", "subjectType", "subjectId", "before", "after",
    "sequence", "at", "previousHash", "hash")
  VALUES (NEW."id", NEW."workspaceId", NEW."memberId", NEW."action", NEW."subjectType", NEW."subjectId", NEW."before",
    NEW."after", 0, now(), '', '');
  RETURN NULL;
END $$;

-- Deferred triggers run in the order of the rows, one statement each.
CREATE CONSTRAINT TRIGGER "PendingEvent_log" AFTER INSERT ON "PendingEvent"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "log_pending_event"();
