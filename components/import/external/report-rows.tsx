'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { NO_LABEL, type ExternalRow } from '@/lib/schema/external-annotation'
import classes from './external-import.module.css'
import { roomLink } from '@/components/article/room-link'
import { OUTCOME_MESSAGES, placeWords } from '@/components/annotation/tool-names'

const STEP = 100

/** Rows of a report, a hundred at a time: a file may have thousands. */
export function ReportRows({ workspace, rows }: { workspace: string; rows: readonly ExternalRow[] }) {
  const t = useTranslations('import')
  const [count, setCount] = useState(STEP)
  const left = rows.length - count
  return (
    <>
      <ol className={classes['rows']}>
        {rows.slice(0, count).map((row, index) => (
          <ReportRow key={index} workspace={workspace} row={row} />
        ))}
      </ol>
      {left > 0 && (
        <Button variant="default" onClick={() => setCount(count + STEP)}>
          {t('external.report.more', { count: Math.min(STEP, left), left })}
        </Button>
      )}
    </>
  )
}

function ReportRow({ workspace, row }: { workspace: string; row: ExternalRow }) {
  const t = useTranslations('import')
  const { outcome, label, quote, reason, document } = row
  const annotation = useTranslations('annotation')
  const place = placeWords(row, annotation)
  return (
    <li className={classes['report-row']} data-outcome={outcome}>
      <div className={classes['outcome']}>
        <strong>{annotation(OUTCOME_MESSAGES[outcome])}</strong>
        <span className={classes['fine']}>{t('external.report.row', { number: row.row })}</span>
      </div>
      <div className={classes['what']}>
        {label !== null && (
          <bdi className={classes['tag']}>{label === NO_LABEL ? t('external.noLabel') : label}</bdi>
        )}
        {quote !== null && (
          <q className={classes['quote']} dir="auto">
            {quote}
          </q>
        )}
        {[reason, place].map((words) => words !== null && <p key={words}>{words}</p>)}
        {document !== null && (
          <span className={classes['fine']} dir="auto">
            <Place workspace={workspace} row={row} />
          </span>
        )}
      </div>
    </li>
  )
}

/** The text that a row is about; a link to the annotation, or to the article, where there is one. */
function Place({
  workspace,
  row: { document, articleId, annotationId },
}: {
  workspace: string
  row: ExternalRow
}) {
  if (articleId === null) return document
  const href =
    annotationId === null
      ? `/w/${workspace}/articles/${articleId}`
      : roomLink(workspace, { articleId, annotationId })
  return <Link href={href}>{document}</Link>
}
