import PgBoss from 'pg-boss'
import { z } from 'zod'
import type { AnyWriteGrant } from '@/lib/server/grants/grant'

/** Every queue of the product. They are made with the database; see `prepareJobs`. */
export const CARRY_OVER = 'carry-over'
export const QUEUES = [CARRY_OVER] as const

/** For whom a job acts, and on what. Rights are checked again when it runs. */
export const carryOverJob = z.strictObject({ workspaceId: z.uuid(), memberId: z.uuid(), versionId: z.uuid() })
export type CarryOverJob = z.infer<typeof carryOverJob>

// Sends and nothing else: it opens no connection of its own and is never started.
const sender = new PgBoss({ db: { executeSql: refuse }, supervise: false, schedule: false, migrate: false })

/** Queues the carrying over of annotations to a version, in the transaction that made it: both happen, or neither. */
export async function enqueueCarryOver(
  { db, workspaceId, actor }: AnyWriteGrant,
  versionId: string,
): Promise<void> {
  const job: CarryOverJob = { workspaceId, memberId: actor.memberId, versionId }
  async function executeSql(text: string, values: unknown[]) {
    return { rows: await db.$queryRawUnsafe<object[]>(text, ...values) }
  }
  const retries = { retryLimit: 5, retryBackoff: true, expireInMinutes: 30 }
  const id = await sender.send(CARRY_OVER, job, { ...retries, db: { executeSql } })
  if (id === null) throw new Error(`There is no queue "${CARRY_OVER}" in the database.`)
}

function refuse(): never {
  throw new Error('A job is queued in the transaction of what it follows from.')
}
