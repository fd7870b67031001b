import { Radio, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import type { RatingView } from '@/lib/schema/claim'
import classes from './rating-choice.module.css'
import { lastRatingKey, ratingPressed } from './rating-key'

type RatingChoiceProps = {
  id: string
  ratings: readonly RatingView[]
  chosen: string | null
  disabled: boolean
  onChoose: (rating: string) => void
}

/** The ratings of the scale. Arrow keys choose as in every group of radio buttons; so do digits, in one press. */
export function RatingChoice({ id, ratings, chosen, disabled, onChoose }: RatingChoiceProps) {
  const t = useTranslations('claim')

  function press(event: KeyboardEvent): void {
    const place = ratingPressed(event.nativeEvent, ratings.length)
    const rating = place === undefined ? undefined : ratings[place]
    if (place === undefined || !rating || disabled) return
    event.preventDefault()
    onChoose(rating.key)
    event.currentTarget.querySelectorAll('input')[place]?.focus()
  }

  return (
    <Radio.Group
      id={id}
      label={t('verdict.rating')}
      description={
        <span className={classes['hint']}>
          {t('verdict.ratingHint', { last: lastRatingKey(ratings.length) })}
        </span>
      }
      value={chosen ?? ''}
      onChange={onChoose}
      onKeyDown={press}
    >
      <Stack gap={6} mt={10}>
        {ratings.map(({ key, label, description }) => (
          <Radio
            key={key}
            value={key}
            label={<bdi>{label}</bdi>}
            description={<bdi>{description}</bdi>}
            size="sm"
            disabled={disabled}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
