'use client'

import { Alert, Button, Group, Progress, SegmentedControl } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { unwrap } from '@/components/ui/request-failed'
import type { Result } from '@/lib/core/result'
import { IMPORT_ROW_STATUSES, type ImportJobView, type ImportRowStatus } from '@/lib/core/view/import-job'
import { ImportRows } from './import-rows'
import classes from './import-progress.module.css'
import { NUMBER, rowStatusWords, saidOf } from './import-words'
import { createImportsApi, type ImportsApi } from './imports-api'

type ImportProgressProps = { workspace: string; initial: ImportJobView }

/** How often the state of an import under way is asked for. */
const REFRESH_MS = 1_000

/** An import of many articles: how far it is, what became of each row, and what can be done about it. */
export function ImportProgress({ workspace, initial }: ImportProgressProps) {
  const { id } = initial
  const [api] = useState(() => createImportsApi(workspace, id))
  const queries = useQueryClient()
  const [filter, setFilter] = useState<ImportRowStatus | 'all'>('all')
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const { data: job } = useQuery({
    queryKey: ['import', workspace, id],
    queryFn: async ({ signal }) => unwrap(await api.read(signal)),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? REFRESH_MS : false),
  })
  const rows = useQuery({
    queryKey: ['import rows', workspace, id, filter],
    queryFn: async ({ signal }) => unwrap(await api.readRows(filter, signal)),
    refetchInterval: job.status === 'running' ? 2 * REFRESH_MS : false,
  })

  async function act(doing: () => Promise<Result<ImportJobView>>) {
    setBusy(true)
    const answer = await doing()
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.failure.message)
    if (answer.ok) queries.setQueryData(['import', workspace, id], answer.value)
    await queries.invalidateQueries({ queryKey: ['import rows', workspace, id] })
  }

  const { counts, total } = job
  const ended = total - counts.waiting
  return (
    <>
      <section aria-label="Progress" className={classes['progress']}>
        <p className={classes['state']} role="status">
          {saidOf(job)}
        </p>
        <Bar job={job} />
        <p className={classes['share']}>
          {NUMBER.format(ended)} of {NUMBER.format(total)}
        </p>
        <Actions job={job} api={api} isBusy={isBusy} onAct={(doing) => void act(doing)} />
        {refusal && (
          <Alert role="alert" color="red" variant="light" mt="md">
            {refusal}
          </Alert>
        )}
      </section>
      {job.notes.length > 0 && (
        <ul className={classes['notes']}>
          {job.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <SegmentedControl
        aria-label="Rows to show"
        className={classes['filter'] ?? ''}
        value={filter}
        onChange={(value) => setFilter(IMPORT_ROW_STATUSES.find((one) => one === value) ?? 'all')}
        data={[
          { value: 'all', label: `All ${NUMBER.format(total)}` },
          ...IMPORT_ROW_STATUSES.filter((one) => counts[one] > 0 || one === filter).map((one) => ({
            value: one,
            label: `${rowStatusWords(one)} ${NUMBER.format(counts[one])}`,
          })),
        ]}
      />
      <ImportRows
        workspace={workspace}
        rows={rows.data?.items}
        hasMore={rows.data?.nextCursor !== null && rows.data !== undefined}
        failure={rows.error?.message}
        onRetry={() => void rows.refetch()}
      />
    </>
  )
}

function Bar({ job: { counts, total } }: { job: ImportJobView }) {
  return (
    <Progress.Root size="lg" aria-hidden>
      {ENDS.map((status) => (
        <Progress.Section
          key={status}
          value={(100 * counts[status]) / total}
          className={classes[status] ?? ''}
        />
      ))}
    </Progress.Root>
  )
}

const ENDS = ['created', 'duplicate', 'failed', 'cancelled'] as const

type ActionsProps = {
  job: ImportJobView
  api: ImportsApi
  isBusy: boolean
  onAct: (doing: () => Promise<Result<ImportJobView>>) => void
}

function Actions({ job: { status, counts }, api, isBusy, onAct }: ActionsProps) {
  return (
    <Group gap="sm">
      {status === 'running' && (
        <Button variant="default" loading={isBusy} onClick={() => onAct(api.cancel)}>
          Cancel
        </Button>
      )}
      {counts.failed > 0 && (
        <Button variant="default" loading={isBusy} onClick={() => onAct(() => api.retry('failed'))}>
          Retry failed rows
        </Button>
      )}
      {counts.cancelled > 0 && (
        <Button variant="default" loading={isBusy} onClick={() => onAct(() => api.retry('cancelled'))}>
          Go on
        </Button>
      )}
      <Button component="a" variant="default" href={api.resultAt} download>
        Download as CSV
      </Button>
    </Group>
  )
}
