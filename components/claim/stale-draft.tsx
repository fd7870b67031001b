import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { ConflictChoice } from '@/components/saving/conflict-choice'
import type { RatingView, VerdictView } from '@/lib/schema/claim'
import { RatingChip } from './rating-chip'

type StaleDraftProps = {
  verdict: VerdictView
  ratings: readonly RatingView[]
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** The verdict as it is stored now, beside one's own unsaved draft, and the choice between the two. */
export function StaleDraft({ verdict, ratings, ...choose }: StaleDraftProps) {
  const t = useTranslations('claim')
  return (
    <ConflictChoice title={t('stale.title')} {...choose}>
      <RatingChip rating={verdict.rating} ratings={ratings} />
      <Text size="sm" dir="auto" mt={4}>
        {verdict.rationaleText || t('stale.noRationale')}
      </Text>
    </ConflictChoice>
  )
}
