import type { AuditAction } from '@/lib/schema/audit-actions'
import type { InputJsonValue } from '@/lib/server/db/generated/internal/prismaNamespace'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnySqlGrant } from '@/lib/server/grants/grant'
import { newId } from '@/lib/server/data/new-id'

/** What changed. `before` and `after` hold ids and small facts, never an article's text. */
export type Change = {
  action: AuditAction
  subjectType: string
  subjectId: string
  before?: InputJsonValue
  after?: InputJsonValue
}

/**
 * Appends a line to the workspace's audit log, in the transaction of the change it tells of. The database numbers the
 * line and chains its hash at the commit (see the migrations), so that no writer can forget to and none waits for another.
 * It also learns here who acts, for the lines that its own triggers write.
 */
export async function recordEvent(grant: AnySqlGrant, change: Change): Promise<void> {
  await recordEvents(grant, [change])
}

/** The same for several changes of one transaction, in order. */
export async function recordEvents(grant: AnySqlGrant, changes: Change[]): Promise<void> {
  const { actor } = grant
  if (changes.length === 0) return
  const lines = changes.map((change, place) => ({ ...change, id: newId(), place }))
  await dbOf(grant).$executeRaw`
    INSERT INTO "PendingEvent" (id, "workspaceId", "memberId", action, "subjectType", "subjectId", before, after)
    SELECT id, ${WORKSPACE}::uuid, set_config('stet.member', ${actor.memberId}::text, true)::uuid, action, "subjectType", "subjectId", before, after
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS line(id uuid, place int, action text, "subjectType" text,
      "subjectId" uuid, before jsonb, after jsonb)
    ORDER BY place`
}
