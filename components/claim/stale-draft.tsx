import { Alert, Button, Group, Text } from '@mantine/core'
import type { RatingView, VerdictView } from '@/lib/schema/claim'
import { RatingChip } from './rating-chip'

type OvertakenDraftProps = {
  verdict: VerdictView
  ratings: readonly RatingView[]
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** The verdict as it is stored now, beside one's own unsaved draft, and the choice between the two. */
export function StaleDraft({ verdict, ratings, onKeepMine, onTakeTheirs }: OvertakenDraftProps) {
  return (
    <Alert color="yellow" variant="light" title="This verdict was changed meanwhile" role="alert">
      <Text size="sm">What you wrote is above, unsaved. Stored is now:</Text>
      <RatingChip rating={verdict.rating} ratings={ratings} />
      <Text size="sm" dir="auto" mt={4}>
        {verdict.rationaleText || 'No rationale.'}
      </Text>
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={onKeepMine}>
          Keep mine
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          Take the stored one
        </Button>
      </Group>
    </Alert>
  )
}
