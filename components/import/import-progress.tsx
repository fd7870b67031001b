'use client'

import { Alert, Button, Group, Progress, SegmentedControl, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { IMPORT_ROW_STATUSES, type ImportJobView } from '@/lib/schema/import-job'
import { ImportRows } from './import-rows'
import classes from './import-progress.module.css'
import { announcementOf, NUMBER, rowStatusWords, saidOf } from './import-words'
import { useImportJob, type RowFilter } from './use-import-job'

type ImportProgressProps = { workspace: string; initial: ImportJobView }

type Import = ReturnType<typeof useImportJob>

/** An import of many articles: how far it is, what became of each row, and what can be done about it. */
export function ImportProgress({ workspace, initial }: ImportProgressProps) {
  const [filter, setFilter] = useState<RowFilter>('all')
  const underway = useImportJob(workspace, initial, filter)
  const { job, rows, fault, refusal, askAgain } = underway
  return (
    <>
      <section aria-label="Progress" className={classes['progress']}>
        <State underway={underway} />
        <Actions underway={underway} />
        {refusal && (
          <Alert role="alert" color="red" variant="light" mt="md">
            {refusal}
          </Alert>
        )}
        {fault !== undefined && rows && (
          <Alert role="alert" color="red" variant="light" mt="md" title="This may be out of date">
            {fault}{' '}
            <Button size="compact-sm" variant="default" onClick={askAgain}>
              Try again
            </Button>
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
      <Filter job={job} filter={filter} onChange={setFilter} />
      <ImportRows
        workspace={workspace}
        rows={rows?.items}
        hasMore={rows !== undefined && rows.nextCursor !== null}
        failure={fault}
        onRetry={askAgain}
      />
    </>
  )
}

/** How far it is. The line changes every second; what is announced does not. */
function State({ underway: { job, isStill } }: { underway: Import }) {
  const { counts, total } = job
  return (
    <>
      <p className={classes['state']}>{saidOf(job)}</p>
      <VisuallyHidden role="status">{announcementOf(job)}</VisuallyHidden>
      <Progress.Root size="lg" aria-hidden>
        {ENDS.map((status) => (
          <Progress.Section
            key={status}
            value={(100 * counts[status]) / total}
            className={classes[status] ?? ''}
          />
        ))}
      </Progress.Root>
      <p className={classes['share']}>
        {NUMBER.format(total - counts.waiting)} of {NUMBER.format(total)}
      </p>
      <div role="status">
        {isStill && (
          <p className={classes['still']}>
            <strong>Waiting for a worker.</strong> Nothing has moved for half a minute; the rows go on by
            themselves as soon as a worker is free to take them.
          </p>
        )}
      </div>
    </>
  )
}

const ENDS = ['created', 'duplicate', 'failed', 'cancelled'] as const

function Actions({ underway: { job, isBusy, cancel, retry, resultAt } }: { underway: Import }) {
  const { status, counts } = job
  return (
    <Group gap="sm">
      {status === 'running' && (
        <Button variant="default" loading={isBusy} onClick={cancel}>
          Cancel
        </Button>
      )}
      {counts.failed > 0 && (
        <Button variant="default" loading={isBusy} onClick={() => retry('failed')}>
          Retry failed rows
        </Button>
      )}
      {counts.cancelled > 0 && (
        <Button variant="default" loading={isBusy} onClick={() => retry('cancelled')}>
          Go on
        </Button>
      )}
      <Button component="a" variant="default" href={resultAt} download>
        Download as CSV
      </Button>
    </Group>
  )
}

type FilterProps = { job: ImportJobView; filter: RowFilter; onChange: (filter: RowFilter) => void }

function Filter({ job: { counts, total }, filter, onChange }: FilterProps) {
  return (
    <SegmentedControl
      aria-label="Rows to show"
      className={classes['filter'] ?? ''}
      value={filter}
      onChange={(value) => onChange(IMPORT_ROW_STATUSES.find((one) => one === value) ?? 'all')}
      data={[
        { value: 'all', label: `All ${NUMBER.format(total)}` },
        ...IMPORT_ROW_STATUSES.filter((one) => counts[one] > 0 || one === filter).map((one) => ({
          value: one,
          label: `${rowStatusWords(one)} ${NUMBER.format(counts[one])}`,
        })),
      ]}
    />
  )
}
