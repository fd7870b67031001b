import PgBoss from 'pg-boss'
import * as z from 'zod'
import type { AnyWriteGrant } from '@/lib/server/grants/grant'
import { sendJobStatement } from '@/lib/server/grants/job-statements'

/** Every queue of the product. They are made with the database; see `prepareJobs`. */
export const CARRY_OVER = 'carry-over'
export const IMPORT = 'import'
export const QUEUES = [CARRY_OVER, IMPORT] as const
export type Queue = (typeof QUEUES)[number]

/** For whom a job acts, and on what: a version to carry over to, or an import. Rights are checked when it runs. */
export const jobSchema = z.strictObject({ workspaceId: z.uuid(), memberId: z.uuid(), subjectId: z.uuid() })
export type Job = z.infer<typeof jobSchema>

/** The name under which a worker holds what a job is about. */
export function nameOf(queue: Queue, { subjectId }: Job): string {
  return `${queue} ${subjectId}`
}

/**
 * A job that failed is tried again, later each time. An import of many may take hours, and the queue would start others
 * beside one that it believes to be lost; what is lost is found by the lock that its worker no longer holds.
 */
export const RETRIES = { retryLimit: 5, retryBackoff: true, expireInHours: 23 } as const

// Sends and nothing else: it opens no connection of its own and is never started.
const sender = new PgBoss({ db: { executeSql: refuse }, supervise: false, schedule: false, migrate: false })

/** Queues the carrying over of annotations to a version, in the transaction that made it: both happen, or neither. */
export function enqueueCarryOver(write: AnyWriteGrant, versionId: string): Promise<void> {
  return enqueue(write, CARRY_OVER, { subjectId: versionId, memberId: write.actor.memberId })
}

/** Queues an import for the member whose it is, in the transaction that began it or took it up again, whoever did so. */
export function enqueueImport(write: AnyWriteGrant, jobId: string, memberId: string): Promise<void> {
  return enqueue(write, IMPORT, { subjectId: jobId, memberId })
}

async function enqueue(write: AnyWriteGrant, queue: Queue, about: Omit<Job, 'workspaceId'>): Promise<void> {
  const job: Job = { workspaceId: write.workspaceId, ...about }
  const db = { executeSql: (text: string, values: unknown[]) => sendJobStatement(write, text, values) }
  const id = await sender.send(queue, job, { ...RETRIES, db })
  if (id === null) throw new Error(`There is no queue "${queue}" in the database.`)
}

function refuse(): never {
  throw new Error('A job is queued in the transaction of what it follows from.')
}
