import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { RatingChip } from '@/components/claim/rating-chip'
import { StatusMark } from '@/components/claim/status-mark'
import { Day } from '@/components/ui/day'
import type { RatingView, ReviewItem } from '@/lib/schema/claim'
import classes from './review-queue.module.css'

type ReviewQueueProps = {
  items: readonly ReviewItem[]
  openId: string
  ratings: readonly RatingView[]
  more: boolean
  onOpen: (verdictId: string) => void
  onStep: (by: 1 | -1) => void
}

const ICON = { size: 20, stroke: 1.8, 'aria-hidden': true } as const

/** The queue beside the open verdict; on a phone, a step back and forth. */
export function ReviewQueue({ items, openId, ratings, more, onOpen, onStep }: ReviewQueueProps) {
  const t = useTranslations('review')
  const index = items.findIndex(({ verdict }) => verdict.id === openId)
  return (
    <nav aria-label={t('queue.label')} className={classes['queue']}>
      <div className={classes['steps']}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('keys.previous')}
          disabled={index <= 0}
          onClick={() => onStep(-1)}
        >
          <IconChevronLeft {...ICON} className={classes['arrow'] ?? ''} />
        </ActionIcon>
        <span>
          {t(more ? 'queue.positionMore' : 'queue.position', { index: index + 1, count: items.length })}
        </span>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('keys.next')}
          disabled={index >= items.length - 1}
          onClick={() => onStep(1)}
        >
          <IconChevronRight {...ICON} className={classes['arrow'] ?? ''} />
        </ActionIcon>
      </div>
      <ol className={classes['list']}>
        {items.map(({ verdict, claim }) => (
          <li key={verdict.id}>
            <button
              type="button"
              className={classes['entry']}
              {...(verdict.id === openId && { 'aria-current': 'true' as const })}
              onClick={() => onOpen(verdict.id)}
            >
              <span className={classes['claim']} dir="auto">
                {claim.text}
              </span>
              <span className={classes['judgement']}>
                <RatingChip rating={verdict.rating} ratings={ratings} />
                {verdict.status !== 'submitted' && <StatusMark status={verdict.status} />}
              </span>
              <span className={classes['by']}>
                <bdi>{verdict.member.name}</bdi>
                {verdict.submittedAt !== null && (
                  <>
                    {' · '}
                    <Day at={verdict.submittedAt} />
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more && <p className={classes['more']}>{t('queue.more')}</p>}
    </nav>
  )
}
