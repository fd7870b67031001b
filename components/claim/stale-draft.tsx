import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { RatingView, VerdictView } from '@/lib/schema/claim'
import { RatingChip } from './rating-chip'

type StaleDraftProps = {
  verdict: VerdictView
  ratings: readonly RatingView[]
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** The verdict as it is stored now, beside one's own unsaved draft, and the choice between the two. */
export function StaleDraft({ verdict, ratings, onKeepMine, onTakeTheirs }: StaleDraftProps) {
  const t = useTranslations('claim')
  return (
    <Alert color="yellow" variant="light" title={t('stale.title')} role="alert">
      <Text size="sm">{t('stale.lead')}</Text>
      <RatingChip rating={verdict.rating} ratings={ratings} />
      <Text size="sm" dir="auto" mt={4}>
        {verdict.rationaleText || t('stale.noRationale')}
      </Text>
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={onKeepMine}>
          {t('stale.keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t('stale.useSaved')}
        </Button>
      </Group>
    </Alert>
  )
}
