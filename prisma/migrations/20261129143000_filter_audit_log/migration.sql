-- CreateIndex
CREATE INDEX "Event_workspaceId_memberId_sequence_idx" ON "Event"("workspaceId", "memberId", "sequence");

-- CreateIndex
CREATE INDEX "Event_workspaceId_action_sequence_idx" ON "Event"("workspaceId", "action", "sequence");

-- CreateIndex
CREATE INDEX "Event_workspaceId_at_idx" ON "Event"("workspaceId", "at");
