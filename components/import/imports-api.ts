import { createApiClient } from '@/components/ui/api-client'
import type { Result } from '@/lib/core/result'
import type { ImportJobView, ImportRowStatus, ImportRowView } from '@/lib/schema/import-job'

export type ImportRows = { items: ImportRowView[]; nextCursor: string | null }

/** What the screen of an import asks of the server. */
export type ImportsApi = {
  read: (signal: AbortSignal) => Promise<Result<ImportJobView>>
  readRows: (status: ImportRowStatus | 'all', signal: AbortSignal) => Promise<Result<ImportRows>>
  cancel: () => Promise<Result<ImportJobView>>
  retry: (rows: 'failed' | 'cancelled') => Promise<Result<ImportJobView>>
  /** Where the result is downloaded. */
  resultAt: string
}

/** Rows that are shown at a time; the CSV file has them all. */
export const ROWS_SHOWN = 200

export function createImportsApi(workspace: string, id: string): ImportsApi {
  const call = createApiClient(workspace)
  const root = `/imports/${id}`
  return {
    read: (signal) => call(root, { signal }),
    readRows: (status, signal) => {
      const filter = status === 'all' ? '' : `&status=${status}`
      return call(`${root}/rows?limit=${String(ROWS_SHOWN)}${filter}`, { signal })
    },
    cancel: () => call(`${root}/cancel`, { method: 'POST', body: {} }),
    retry: (rows) => call(`${root}/retry`, { method: 'POST', body: { rows } }),
    resultAt: `/api/v1/workspaces/${workspace}${root}/result`,
  }
}
