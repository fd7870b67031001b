import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Day } from '@/components/ui/day'
import { voidedApproval } from '@/lib/core/review/voided-approval'
import type { RatingView, VerdictView } from '@/lib/schema/claim'
import { labelIn } from '@/lib/core/codebook/label-in'
import { STATUS_MESSAGES } from './claim-words'
import classes from './verdict-outcome.module.css'

type VerdictOutcomeProps = { verdict: VerdictView; ratings: readonly RatingView[] }

/** Where a verdict stands, and what the editor said of it. */
export function VerdictOutcome({ verdict, ratings }: VerdictOutcomeProps) {
  const t = useTranslations('claim')
  const { status, rating, decisions } = verdict
  const last = decisions.at(-1)
  const voided = voidedApproval(verdict)
  return (
    <div className={classes['outcome']} data-status={status}>
      <Text size="sm">
        <strong>
          <bdi>{rating === null ? t('verdicts.noRating') : labelIn(ratings, rating)}</bdi>
        </strong>
        <span className={classes['status']}>{t(STATUS_MESSAGES[status])}</span>
      </Text>
      {voided && (
        <Text size="sm">
          {t.rich('voided.line', {
            name: () => <bdi>{voided.member.name}</bdi>,
            day: () => <Day at={voided.createdAt} />,
          })}
        </Text>
      )}
      {last?.comment && !voided && status !== 'submitted' && (
        <blockquote className={classes['comment']} dir="auto">
          {last.comment}
          <footer>
            <bdi>{last.member.name}</bdi>
          </footer>
        </blockquote>
      )}
    </div>
  )
}
