import type { InputJsonValue } from '@/lib/server/db/generated/internal/prismaNamespace'
import type { AnyWriteGrant } from '@/lib/server/grants/grant'

/** What changed. `before` and `after` hold ids and small facts, never an article's text. */
export type Change = {
  action: string
  subjectType: string
  subjectId: string
  before?: InputJsonValue
  after?: InputJsonValue
}

/**
 * Appends a line to the workspace's audit log, in the transaction of the change it tells of. The database numbers the
 * line and chains its hash (see the migration), so that no writer can forget to.
 */
export async function recordEvent(grant: AnyWriteGrant, change: Change): Promise<void> {
  await recordEvents(grant, [change])
}

/** The same for several changes of one transaction, in order. */
export async function recordEvents(
  { db, workspaceId, actor }: AnyWriteGrant,
  changes: Change[],
): Promise<void> {
  await db.event.createMany({
    data: changes.map((change) => ({
      ...change,
      workspaceId,
      memberId: actor.memberId,
      // Placeholders: the trigger on insert sets these four.
      sequence: 0,
      at: new Date(0),
      previousHash: '',
      hash: '',
    })),
  })
}
