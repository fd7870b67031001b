import * as z from 'zod'
import type { ImportJobView } from '@/lib/schema/import-job'
import type { ImportJobGetPayload } from '@/lib/server/db/generated/models'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnySqlGrant, Grant, ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import { personSelect, toPersonView } from '@/lib/server/data/person'
import { scope } from '@/lib/server/data/scope/scope'

/** What was chosen for all articles of an import, and what of it was left out before it came to rows. */
const optionsSchema = z.object({
  images: z.enum(['keep', 'drop']),
  allowDuplicates: z.boolean(),
  notes: z.array(z.string()),
})
export type ImportOptions = z.infer<typeof optionsSchema>

const jobSelect = {
  id: true,
  revision: true,
  name: true,
  status: true,
  options: true,
  createdAt: true,
  finishedAt: true,
  member: personSelect,
} as const

/** Writes an import down, without its rows, which follow in the same transaction. */
export async function insertImportJob(
  grant: WriteGrant<'article:import'>,
  { name, options }: { name: string; options: ImportOptions },
): Promise<string> {
  const { workspaceId, actor } = grant
  const { id } = await dbOf(grant).importJob.create({
    data: { workspaceId, memberId: actor.memberId, name, options },
    select: { id: true },
  })
  return id
}

/** The imports within scope, newest first. */
export async function listImportJobs(
  grant: ReadGrant<'import:manage'>,
  limit: number,
): Promise<ImportJobView[]> {
  const rows = await dbOf(grant).importJob.findMany({
    where: scope(grant, 'importJob').where,
    select: jobSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return withCounts(grant, rows)
}

export async function findImportJob(
  grant: ReadGrant<'import:manage'>,
  id: string,
): Promise<ImportJobView | undefined> {
  const row = await dbOf(grant).importJob.findFirst({
    where: { id, AND: scope(grant, 'importJob').where },
    select: jobSelect,
  })
  const [job] = row ? await withCounts(grant, [row]) : []
  return job
}

/** Locks an import within scope until the transaction ends; undefined when there is none. */
export async function lockImport(
  grant: WriteGrant<'import:manage'>,
  id: string,
): Promise<{ memberId: string } | undefined> {
  const [row] = await dbOf(grant).$queryRaw<{ memberId: string }[]>`
    SELECT "memberId" FROM "ImportJob" j
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND id = ${id}::uuid
      AND ${scope(grant, 'importJob').sql}
    FOR UPDATE`
  return row
}

/**
 * Ends an import if no row of it waits any more; answers whether it has ended. Its row is locked first, so that rows
 * which somebody is just taking up again are seen.
 */
export async function endImport(grant: AnySqlGrant, id: string): Promise<boolean> {
  const db = dbOf(grant)
  await db.$queryRaw`
    SELECT FROM "ImportJob" WHERE "workspaceId" = ${WORKSPACE}::uuid AND id = ${id}::uuid FOR UPDATE`
  const waiting = await db.$queryRaw<unknown[]>`
    SELECT position FROM "ImportRow"
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND "jobId" = ${id}::uuid AND status = 'waiting' LIMIT 1`
  if (waiting.length > 0) return false
  await setImportStatus(grant, id, { from: 'running', to: 'done' })
  return true
}

/** An import that is under way, as whoever works on it needs it. */
export async function findRunningImport(
  grant: Grant<'article:import'>,
  id: string,
): Promise<ImportOptions | undefined> {
  const row = await dbOf(grant).importJob.findFirst({
    where: { id, status: 'running' },
    select: { options: true },
  })
  return row ? optionsSchema.parse(row.options) : undefined
}

/** Changes an import's state if it is in the one named; answers whether it was. */
export async function setImportStatus(
  grant: AnySqlGrant,
  id: string,
  { from, to }: { from: 'running' | 'stopped'; to: 'running' | 'cancelled' | 'done' },
): Promise<boolean> {
  const stopped = from === 'stopped'
  const changed = await dbOf(grant).$executeRaw`
    UPDATE "ImportJob"
    SET status = ${to}::"ImportJobStatus", revision = revision + 1,
      "finishedAt" = CASE WHEN ${to} = 'running' THEN NULL ELSE now() END
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND id = ${id}::uuid AND (status <> 'running') = ${stopped}::boolean`
  return changed === 1
}

type Row = ImportJobGetPayload<{ select: typeof jobSelect }>

async function withCounts(grant: ReadGrant<'import:manage'>, rows: readonly Row[]): Promise<ImportJobView[]> {
  const groups = await dbOf(grant).importRow.groupBy({
    by: ['jobId', 'status'],
    where: { jobId: { in: rows.map(({ id }) => id) } },
    _count: true,
  })
  return rows.map(({ member, options, createdAt, finishedAt, ...row }) => {
    const counts = { waiting: 0, created: 0, duplicate: 0, failed: 0, cancelled: 0 }
    for (const { jobId, status, _count } of groups) if (jobId === row.id) counts[status] = _count
    return {
      ...row,
      total: Object.values(counts).reduce((sum, count) => sum + count, 0),
      counts,
      notes: optionsSchema.parse(options).notes,
      createdBy: toPersonView(member),
      createdAt: createdAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    }
  })
}
