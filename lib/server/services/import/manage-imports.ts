import type { AuditActionOf } from '@/lib/schema/audit-actions'
import { fail, ok, type Result } from '@/lib/core/result'
import type { ImportJobView, ImportRowStatus } from '@/lib/schema/import-job'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import {
  findImportJob,
  listImportJobs,
  lockImport,
  setImportStatus,
} from '@/lib/server/data/import/import-jobs'
import { listImportRows, moveRows, type RowPage } from '@/lib/server/data/import/import-rows'
import { notFound, transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'
import { enqueueImport } from '@/lib/server/queue/queues'

const SHOWN = 100

/** The latest imports within reach, newest first. */
export async function listImports(
  grant: Grant<'import:manage'>,
): Promise<Result<{ items: ImportJobView[] }>> {
  return ok({ items: await listImportJobs(grant, SHOWN) })
}

export async function readImport(grant: Grant<'import:manage'>, id: string): Promise<Result<ImportJobView>> {
  const job = await findImportJob(grant, id)
  return job ? ok(job) : notFound('import')
}

export type RowFilter = {
  status?: ImportRowStatus | undefined
  cursor?: string | undefined
  limit: number
}

export async function readImportRows(
  grant: Grant<'import:manage'>,
  id: string,
  { status, cursor, limit }: RowFilter,
): Promise<Result<RowPage>> {
  if (!(await findImportJob(grant, id))) return notFound('import')
  const after = Number(cursor ?? '0')
  if (!Number.isInteger(after) || after < 0) {
    return fail('invalid', 'This cursor is not valid. Start from the first page.', { field: 'cursor' })
  }
  return ok(await listImportRows(grant, id, { status, after, limit }))
}

/** Calls an import off: rows that wait are not imported any more; what is imported stays. */
export function cancelImport(grant: Grant<'import:manage'>, id: string): Promise<Result<ImportJobView>> {
  return transaction(grant, async (write) => {
    if (!(await lockImport(write, id))) return notFound('import')
    const changed = await setImportStatus(write, id, { from: 'running', to: 'cancelled' })
    if (!changed) return fail('conflict', 'This import has already ended.')
    await moveRows(write, id, { from: 'waiting', to: 'cancelled' })
    return record(write, id, 'import.cancel')
  })
}

/** Takes an import up again: rows that failed, or were called off, wait for their turn once more. */
export function retryImport(
  grant: Grant<'import:manage'>,
  id: string,
  from: 'failed' | 'cancelled',
): Promise<Result<ImportJobView>> {
  return transaction(grant, async (write) => {
    const job = await lockImport(write, id)
    if (!job) return notFound('import')
    // An import under way takes the rows along; one that has ended begins again.
    await setImportStatus(write, id, { from: 'stopped', to: 'running' })
    const moved = await moveRows(write, id, { from, to: 'waiting' })
    if (moved === 0)
      return fail('conflict', `No row of this import ${from === 'failed' ? 'failed' : 'was cancelled'}.`)
    await enqueueImport(write, id, job.memberId)
    return record(write, id, 'import.retry')
  })
}

async function record(
  write: WriteGrant<'import:manage'>,
  id: string,
  action: AuditActionOf<'import'>,
): Promise<Result<ImportJobView>> {
  const job = await findImportJob(write, id)
  if (!job) return notFound('import')
  await recordEvent(write, { action, subjectType: 'import', subjectId: id, after: { ...job.counts } })
  return ok(job)
}
