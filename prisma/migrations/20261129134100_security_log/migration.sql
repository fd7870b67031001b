-- CreateTable
CREATE TABLE "SecurityEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "userId" UUID,
    "workspaceId" UUID,
    "address" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "detail" TEXT,

    CONSTRAINT "SecurityEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SecurityEvent_workspaceId_id_idx" ON "SecurityEvent"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "SecurityEvent_userId_id_idx" ON "SecurityEvent"("userId", "id");

-- CreateIndex
CREATE INDEX "SecurityEvent_at_idx" ON "SecurityEvent"("at");

-- Append-only, but for entries that are older than the process that prunes says they are kept.
CREATE FUNCTION "refuse_early_deletion"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.at < now() - make_interval(days => coalesce(nullif(current_setting('stet.security_log_days', true), ''), '2147483')::int) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "SecurityEvent_append_only" BEFORE UPDATE ON "SecurityEvent" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "SecurityEvent_kept" BEFORE DELETE ON "SecurityEvent" FOR EACH ROW EXECUTE FUNCTION "refuse_early_deletion"();
CREATE TRIGGER "SecurityEvent_not_emptied" BEFORE TRUNCATE ON "SecurityEvent" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
