import { addressOf } from '@/components/api/address-of'
import { createApiClient } from '@/components/api/api-client'
import type { Result } from '@/lib/core/result'
import { importApi } from '@/lib/schema/api/import'
import type { AnswerOf } from '@/lib/schema/api/route'
import type { ImportJobView, ImportRowStatus } from '@/lib/schema/import-job'

/** What the screen of an import asks of the server. */
export type ImportsApi = {
  read: (signal: AbortSignal) => Promise<Result<ImportJobView>>
  readRows: (
    status: ImportRowStatus | 'all',
    signal: AbortSignal,
  ) => Promise<Result<AnswerOf<typeof importApi.rows>>>
  cancel: () => Promise<Result<ImportJobView>>
  retry: (rows: 'failed' | 'cancelled') => Promise<Result<ImportJobView>>
  /** Where the result is downloaded. */
  resultAt: string
}

/** Rows that are shown at a time; the CSV file has them all. */
export const ROWS_SHOWN = 200

export function createImportsApi(workspace: string, importId: string): ImportsApi {
  const call = createApiClient(workspace)
  const params = { importId }
  return {
    read: (signal) => call(importApi.read, { params, signal }),
    readRows: (status, signal) => {
      const query = { limit: ROWS_SHOWN, ...(status !== 'all' && { status }) }
      return call(importApi.rows, { params, query, signal })
    },
    cancel: () => call(importApi.cancel, { params }),
    retry: (rows) => call(importApi.retry, { params, body: { rows }, once: true }),
    resultAt: addressOf(workspace, importApi.result, { params }),
  }
}
