import * as z from 'zod'
import type { ImportRowStatus, ImportRowView } from '@/lib/schema/import-job'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnySqlGrant, Grant, ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import { scope } from '@/lib/server/data/scope/scope'

/** An article to come: an address to fetch, or the name of what was handed over. */
export type NewImportRow = {
  name: string
  url: string | null
  intakeId: string | null
  details: Record<string, string | null>
}

export async function insertImportRows(
  grant: WriteGrant<'article:import'>,
  jobId: string,
  rows: readonly NewImportRow[],
): Promise<void> {
  const { workspaceId } = grant
  await dbOf(grant).importRow.createMany({
    data: rows.map((row, index) => ({ ...row, workspaceId, jobId, position: index + 1 })),
  })
}

export type RowPage = { items: ImportRowView[]; nextCursor: string | null }

/** Rows of an import within scope, by position. The cursor is the last position seen. */
export async function listImportRows(
  grant: ReadGrant<'import:manage'>,
  jobId: string,
  { status, after, limit }: { status?: ImportRowStatus | undefined; after: number; limit: number },
): Promise<RowPage> {
  const db = dbOf(grant)
  const job = await db.importJob.findFirst({
    where: { AND: [{ id: jobId }, scope(grant, 'importJob').where] },
    select: { id: true },
  })
  if (!job) return { items: [], nextCursor: null }
  const rows = await db.importRow.findMany({
    where: { jobId, position: { gt: after }, ...(status && { status }) },
    select: {
      position: true,
      name: true,
      url: true,
      status: true,
      reason: true,
      finishedAt: true,
      article: { select: { id: true, title: true } },
    },
    orderBy: { position: 'asc' },
    take: limit + 1,
  })
  const items = rows.slice(0, limit).map(({ article, finishedAt, ...row }) => ({
    ...row,
    article: article ? { articleId: article.id, title: article.title } : null,
    finishedAt: finishedAt?.toISOString() ?? null,
  }))
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? String(last.position) : null }
}

const detailsSchema = z.record(z.string(), z.string().nullable())

export type RowToImport = NewImportRow & { jobId: string; position: number; attempts: number }

/** The waiting rows of an import that is under way, as many as are wanted, from the first. */
export async function takeWaitingRows(
  grant: Grant<'article:import'>,
  jobId: string,
  limit: number,
): Promise<RowToImport[]> {
  const db = dbOf(grant)
  const job = await db.importJob.findFirst({ where: { id: jobId, status: 'running' }, select: { id: true } })
  if (!job) return []
  const rows = await db.importRow.findMany({
    where: { jobId, status: 'waiting' },
    orderBy: { position: 'asc' },
    take: limit,
  })
  return rows.map(({ jobId: job, position, attempts, name, url, intakeId, details }) => ({
    jobId: job,
    position,
    attempts,
    name,
    url,
    intakeId,
    details: detailsSchema.parse(details),
  }))
}

/** A row, and how often it had been tried when it was taken: once it is retried, an older try cannot end it. */
type RowKey = { jobId: string; position: number; attempts: number }

/** Counts a try before it is made, so that a row which ends its worker is known by it. False: no longer waiting. */
export async function countAttempt(
  grant: AnySqlGrant,
  { jobId, position, attempts }: RowKey,
): Promise<boolean> {
  const counted = await dbOf(grant).$executeRaw`
    UPDATE "ImportRow" r SET attempts = attempts + 1
    FROM "ImportJob" j
    WHERE j.id = r."jobId" AND j.status = 'running' AND r."workspaceId" = ${WORKSPACE}::uuid
      AND r."jobId" = ${jobId}::uuid AND r.position = ${position}::int AND r.status = 'waiting'
      AND r.attempts = ${attempts}::int`
  return counted === 1
}

export type RowOutcome =
  | { status: 'created' | 'duplicate'; articleId: string; reason: string | null }
  | { status: 'failed'; reason: string }

/**
 * Ends a row that waits, and lets go of what was handed over for it unless it is to be tried again; whatever else the
 * transaction did belongs to it. False when somebody has ended or called it off in the meantime: then nothing of the
 * transaction may stay.
 */
export async function endRow(
  grant: AnySqlGrant,
  { jobId, position, attempts }: RowKey,
  outcome: RowOutcome,
): Promise<boolean> {
  const articleId = outcome.status === 'failed' ? null : outcome.articleId
  const { reason } = outcome
  const ended = await dbOf(grant).$executeRaw`
    UPDATE "ImportRow"
    SET status = ${outcome.status}::"ImportRowStatus", reason = ${reason}, "articleId" = ${articleId}::uuid,
      "intakeId" = CASE WHEN ${outcome.status} = 'failed' THEN "intakeId" END, "finishedAt" = now()
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND "jobId" = ${jobId}::uuid AND position = ${position}::int
      AND status = 'waiting' AND attempts = ${attempts + 1}::int`
  return ended === 1
}

/** Moves all rows of one state to another; returns how many there were. */
export async function moveRows(
  grant: AnySqlGrant,
  jobId: string,
  { from, to }: { from: ImportRowStatus; to: ImportRowStatus },
): Promise<number> {
  return dbOf(grant).$executeRaw`
    UPDATE "ImportRow"
    SET status = ${to}::"ImportRowStatus", reason = NULL, attempts = 0,
      "finishedAt" = CASE WHEN ${to} = 'waiting' THEN NULL ELSE now() END
    WHERE "workspaceId" = ${WORKSPACE}::uuid AND "jobId" = ${jobId}::uuid AND status = ${from}::"ImportRowStatus"`
}
