import { contentDisposition, fileNameOf } from '@/lib/core/formats/file-name'
import { importResultCsv } from '@/lib/core/formats/import-result-csv'
import { ok, type Result } from '@/lib/core/result'
import { findImportJob } from '@/lib/server/data/import/import-jobs'
import { listImportRows } from '@/lib/server/data/import/import-rows'
import { notFound, type Grant } from '@/lib/server/grants/grant'
import type { ExportedFile } from '@/lib/server/services/report/export-article'

/** More than an import has rows. */
const ALL = 100_000

/** What became of each row of an import, as a file to be downloaded. */
export async function exportImport(grant: Grant<'import:manage'>, id: string): Promise<Result<ExportedFile>> {
  const job = await findImportJob(grant, id)
  if (!job) return notFound('import')
  const { items } = await listImportRows(grant, id, { after: 0, limit: ALL })
  return ok({
    content: importResultCsv(items),
    mediaType: 'text/csv; charset=utf-8',
    headers: {
      'content-disposition': contentDisposition(fileNameOf(job.name, 'csv')),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
