import { Day } from '@/components/ui/day'
import { OUTCOME_WORDS } from '@/lib/core/formats/status-words'
import type { VerdictView } from '@/lib/schema/claim'
import classes from './decision-record.module.css'

/** What editors made of a verdict, in the order in which it happened. Nothing while nobody has decided. */
export function DecisionRecord({ verdict }: { verdict: Pick<VerdictView, 'decisions'> }) {
  if (verdict.decisions.length === 0) return null
  return (
    <ol className={classes['record']}>
      {verdict.decisions.map(({ id, outcome, comment, member, createdAt }) => (
        <li key={id} className={classes['decision']}>
          <span>
            {OUTCOME_WORDS[outcome]} by <bdi>{member.name}</bdi>, <Day at={createdAt} />
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
