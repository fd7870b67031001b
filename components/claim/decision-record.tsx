import { useTranslations } from 'next-intl'
import { Day } from '@/components/ui/day'
import type { VerdictView } from '@/lib/schema/claim'
import { OUTCOME_MESSAGES } from './claim-words'
import classes from './decision-record.module.css'

/** What editors made of a verdict, in the order in which it happened. Nothing while nobody has decided. */
export function DecisionRecord({ verdict }: { verdict: Pick<VerdictView, 'decisions'> }) {
  const t = useTranslations('claim')
  if (verdict.decisions.length === 0) return null
  return (
    <ol className={classes['record']}>
      {verdict.decisions.map(({ id, outcome, comment, member, createdAt }) => (
        <li key={id} className={classes['decision']}>
          <span>
            {t.rich('decision.by', {
              decision: t(OUTCOME_MESSAGES[outcome]),
              name: () => <bdi>{member.name}</bdi>,
              day: () => <Day at={createdAt} />,
            })}
          </span>
          {comment !== null && (
            <q className={classes['comment']} dir="auto">
              {comment}
            </q>
          )}
        </li>
      ))}
    </ol>
  )
}
