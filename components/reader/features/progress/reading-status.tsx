'use client'

import { Progress } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { readingProgress } from '@/lib/core/annotation/reading-progress'
import type { RoomApi } from '@/components/reader/room/room-api'
import type { SentenceView } from '@/lib/schema/article'
import { useSeen } from './use-seen'
import classes from './reading-status.module.css'

type ReadingStatusProps = {
  api: RoomApi
  articleId: string
  sentences: readonly SentenceView[]
  /** The sentences that carry an annotation, by ordinal. */
  annotated: ReadonlySet<number>
  /** Whether what one has looked at is kept on the server. */
  kept: boolean
  /** Where the sentence begins that one is at. */
  start: number | undefined
}

/** How far one has come, in the status line. A rest of the cursor draws only this line anew. */
export function ReadingStatus({ api, articleId, sentences, annotated, kept, start }: ReadingStatusProps) {
  const t = useTranslations('reader')
  const seen = useSeen({ api, articleId, enabled: kept, start })
  const { lookedAt, count } = useMemo(
    () => readingProgress(sentences, seen, annotated),
    [sentences, seen, annotated],
  )
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
