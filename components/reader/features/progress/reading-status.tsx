'use client'

import { Progress } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReadingProgress } from '@/lib/core/annotation/reading-progress'
import classes from './reading-status.module.css'

/** How far one has come, in the status line. */
export function ReadingStatus({ lookedAt, count }: ReadingProgress) {
  const t = useTranslations('reader')
  return (
    <div className={classes['progress']}>
      <Progress
        size={3}
        className={classes['line'] ?? ''}
        value={count === 0 ? 0 : (lookedAt / count) * 100}
        aria-label={t('status.progress')}
      />
      <span>
        {t.rich('status.read', {
          read: lookedAt,
          count,
          long: (words) => <span className={classes['long']}>{words}</span>,
        })}
      </span>
    </div>
  )
}
