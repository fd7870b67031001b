'use client'

import { Alert, Button, Group, Progress, SegmentedControl, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { IMPORT_ROW_STATUSES, type ImportJobView } from '@/lib/schema/import-job'
import { ImportRows } from './import-rows'
import classes from './import-progress.module.css'
import { ROW_STATUS_LABELS } from './row-status-labels'
import { useImportJob, type RowFilter } from './use-import-job'
import { useImportWords } from './use-import-words'

type ImportProgressProps = { workspace: string; initial: ImportJobView }

type Import = ReturnType<typeof useImportJob>

/** An import of many articles: how far it is, what became of each row, and what can be done about it. */
export function ImportProgress({ workspace, initial }: ImportProgressProps) {
  const [filter, setFilter] = useState<RowFilter>('all')
  const underway = useImportJob(workspace, initial, filter)
  const { job, rows, fault, refusal, askAgain } = underway
  const t = useTranslations('import')
  const ui = useTranslations('ui')
  return (
    <>
      <section aria-label={t('progress.label')} className={classes['progress']}>
        <State underway={underway} />
        <Actions underway={underway} />
        {refusal && (
          <Alert role="alert" color="red" variant="light" mt="md">
            {refusal}
          </Alert>
        )}
        {fault !== undefined && rows && (
          <Alert role="alert" color="red" variant="light" mt="md" title={t('progress.outOfDate')}>
            {fault}{' '}
            <Button size="compact-sm" variant="default" onClick={askAgain}>
              {ui('error.tryAgain')}
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
  const t = useTranslations('import')
  const { stateOf, announcementOf } = useImportWords()
  return (
    <>
      <p className={classes['state']}>{stateOf(job)}</p>
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
      <p className={classes['share']}>{t('progress.share', { done: total - counts.waiting, total })}</p>
      <div role="status">
        {isStill && (
          <p className={classes['still']}>
            <strong>{t('progress.waiting')}</strong> {t('progress.waitingHint')}
          </p>
        )}
      </div>
    </>
  )
}

const ENDS = ['created', 'duplicate', 'failed', 'cancelled'] as const

function Actions({ underway: { job, isBusy, cancel, retry, resultAt } }: { underway: Import }) {
  const { status, counts } = job
  const t = useTranslations('import')
  const ui = useTranslations('ui')
  return (
    <Group gap="sm">
      {status === 'running' && (
        <Button variant="default" loading={isBusy} onClick={cancel}>
          {ui('cancel')}
        </Button>
      )}
      {counts.failed > 0 && (
        <Button variant="default" loading={isBusy} onClick={() => retry('failed')}>
          {t('progress.retry')}
        </Button>
      )}
      {counts.cancelled > 0 && (
        <Button variant="default" loading={isBusy} onClick={() => retry('cancelled')}>
          {t('progress.resume')}
        </Button>
      )}
      <Button component="a" variant="default" href={resultAt} download>
        {t('progress.download')}
      </Button>
    </Group>
  )
}

type FilterProps = { job: ImportJobView; filter: RowFilter; onChange: (filter: RowFilter) => void }

function Filter({ job: { counts, total }, filter, onChange }: FilterProps) {
  const t = useTranslations('import')
  return (
    <SegmentedControl
      aria-label={t('progress.filter')}
      className={classes['filter'] ?? ''}
      value={filter}
      onChange={(value) => onChange(IMPORT_ROW_STATUSES.find((one) => one === value) ?? 'all')}
      data={[
        { value: 'all', label: t('progress.all', { count: total }) },
        ...IMPORT_ROW_STATUSES.filter((one) => counts[one] > 0 || one === filter).map((one) => ({
          value: one,
          label: t('progress.filtered', { status: t(ROW_STATUS_LABELS[one]), count: counts[one] }),
        })),
      ]}
    />
  )
}
