import { Button, Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Blank } from '@/components/ui/blank'
import type { ImportRowView } from '@/lib/schema/import-job'
import classes from './import-rows.module.css'
import { ROWS_SHOWN } from './imports-api'
import { ROW_STATUS_LABELS } from './row-status-labels'

type ImportRowsProps = {
  workspace: string
  /** Undefined while they load. */
  rows: readonly ImportRowView[] | undefined
  hasMore: boolean
  failure: string | undefined
  onRetry: () => void
}

/** What became of each row: the article that was made or is here already, or why there is none. */
export function ImportRows({ workspace, rows, hasMore, failure, onRetry }: ImportRowsProps) {
  const t = useTranslations('import')
  const ui = useTranslations('ui')
  if (!rows && failure !== undefined) {
    return (
      <Blank
        title={t('rows.notLoaded')}
        role="alert"
        action={<Button onClick={onRetry}>{ui('error.tryAgain')}</Button>}
      >
        {failure}
      </Blank>
    )
  }
  if (!rows) {
    return (
      <>
        <VisuallyHidden role="status">{t('rows.loading')}</VisuallyHidden>
        {[1, 2, 3].map((line) => (
          <Skeleton key={line} height={44} mb="sm" />
        ))}
      </>
    )
  }
  if (rows.length === 0) return <Blank title={t('rows.none')} />
  return (
    <>
      <ul className={classes['list']}>
        {rows.map((row) => (
          <li key={row.position} className={classes['row']}>
            <span className={classes['position']}>{row.position}</span>
            <div className={classes['about']}>
              <RowName workspace={workspace} row={row} />
              {row.reason !== null && <p className={classes['reason']}>{row.reason}</p>}
            </div>
            <span className={classes['status']} data-status={row.status}>
              {t(ROW_STATUS_LABELS[row.status])}
            </span>
          </li>
        ))}
      </ul>
      {hasMore && <p className={classes['more']}>{t('rows.first', { count: ROWS_SHOWN })}</p>}
    </>
  )
}

function RowName({ workspace, row: { article, name } }: { workspace: string; row: ImportRowView }) {
  if (!article) {
    return (
      <p className={classes['name']} dir="auto">
        {name}
      </p>
    )
  }
  return (
    <>
      <p className={classes['name']} dir="auto">
        <Link href={`/w/${workspace}/articles/${article.articleId}`}>{article.title}</Link>
      </p>
      {name !== article.title && (
        <p className={classes['from']} dir="auto">
          {name}
        </p>
      )}
    </>
  )
}
