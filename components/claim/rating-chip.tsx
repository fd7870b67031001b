import {
  IconArrowsDiff,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconPoint,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { RatingView } from '@/lib/schema/claim'
import { labelIn } from '@/lib/core/codebook/label-in'
import classes from './rating-chip.module.css'

type RatingChipProps = { rating: string | null; ratings: readonly RatingView[]; size?: 'small' | 'large' }

const SHAPES: Partial<Record<string, TablerIcon>> = {
  supported: IconCircleCheck,
  refuted: IconCircleX,
  conflicting_evidence: IconArrowsDiff,
  not_enough_evidence: IconCircleDashed,
}

/** A rating in a shape of its own and in words; the colour only repeats them. */
export function RatingChip({ rating, ratings, size = 'small' }: RatingChipProps) {
  const t = useTranslations('claim')
  const Shape = SHAPES[rating ?? ''] ?? IconPoint
  return (
    <span className={classes['chip']} data-rating={rating} data-size={size}>
      <Shape size={size === 'large' ? 22 : 16} stroke={1.8} aria-hidden className={classes['shape']} />
      <bdi>{rating === null ? t('verdicts.noRating') : labelIn(ratings, rating)}</bdi>
    </span>
  )
}
