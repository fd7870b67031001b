'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { unwrap } from '@/components/ui/unwrap'
import type { Result } from '@/lib/core/result'
import type { ImportJobView, ImportRowStatus } from '@/lib/schema/import-job'
import { createImportsApi } from './imports-api'
import { useStandstill } from './use-standstill'

export type RowFilter = ImportRowStatus | 'all'

/** How often the state of an import under way is asked for, in milliseconds; its rows every second time. */
const REFRESH = 1_000

/** How long nothing may move before that is worth saying, in milliseconds. */
const LONG = 30_000

/** An import as it goes on: how far it is, its rows, and what can be done about it. It is asked for offline too, so as to say so. */
export function useImportJob(workspace: string, initial: ImportJobView, filter: RowFilter) {
  const { id } = initial
  const [api] = useState(() => createImportsApi(workspace, id))
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const state = useQuery({
    queryKey: ['import', workspace, id],
    queryFn: async ({ signal }) => unwrap(await api.read(signal)),
    initialData: initial,
    networkMode: 'always',
    refetchInterval: ({ state: { data } }) => (data?.status === 'running' ? REFRESH : false),
  })
  const job = state.data
  const isRunning = job.status === 'running'
  const rows = useQuery({
    // With the status: when the import ends, its rows are asked for once more.
    queryKey: ['import rows', workspace, id, filter, job.status],
    queryFn: async ({ signal }) => unwrap(await api.readRows(filter, signal)),
    networkMode: 'always',
    refetchInterval: isRunning ? 2 * REFRESH : false,
    gcTime: 0,
    placeholderData: (before, query) => (query?.queryKey[3] === filter ? before : undefined),
  })
  const isStill = useStandstill(isRunning ? Object.values(job.counts).join() : undefined, LONG)

  async function act(doing: () => Promise<Result<ImportJobView>>) {
    setBusy(true)
    const answer = await doing()
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.failure.message)
    if (answer.ok) queries.setQueryData(['import', workspace, id], answer.value)
    await queries.invalidateQueries({ queryKey: ['import rows', workspace, id] })
  }

  /** Asks for everything again. */
  function askAgain() {
    void state.refetch()
    void rows.refetch()
  }

  return {
    job,
    rows: rows.data,
    /** Why the state or the rows could not be read the last time. */
    fault: (state.error ?? rows.error)?.message,
    isStill,
    refusal,
    isBusy,
    resultAt: api.resultAt,
    askAgain,
    cancel: () => void act(api.cancel),
    retry: (which: 'failed' | 'cancelled') => void act(() => api.retry(which)),
  }
}
