import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
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
  const index = items.findIndex(({ verdict }) => verdict.id === openId)
  return (
    <nav aria-label="Queue" className={classes['queue']}>
      <div className={classes['steps']}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label="Previous verdict"
          disabled={index <= 0}
          onClick={() => onStep(-1)}
        >
          <IconChevronLeft {...ICON} className={classes['arrow'] ?? ''} />
        </ActionIcon>
        <span>
          {index + 1} of {items.length}
          {more && '+'}
        </span>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label="Next verdict"
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
      {more && <p className={classes['more']}>More follow when these are decided.</p>}
    </nav>
  )
}
