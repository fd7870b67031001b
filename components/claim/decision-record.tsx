import { useTranslations } from 'next-intl'
import { Day } from '@/components/ui/day'
import { voidedApproval } from '@/lib/core/review/voided-approval'
import type { VerdictView } from '@/lib/schema/claim'
import type { RecordedVerdict } from '@/lib/schema/recorded'
import { OUTCOME_MESSAGES, STATUS_MESSAGES } from './claim-words'
import classes from './decision-record.module.css'

type RecordedOn = Pick<VerdictView, 'status' | 'decisions' | 'origin'>

/** What editors made of a verdict, in the order in which it happened. Nothing while nobody has decided. */
export function DecisionRecord({ verdict }: { verdict: RecordedOn }) {
  const t = useTranslations('claim')
  if (verdict.decisions.length === 0 && !verdict.origin) return null
  return (
    <ol className={classes['record']}>
      {verdict.origin && <RecordedDecisions origin={verdict.origin} />}
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
      {voidedApproval(verdict) && <li className={classes['decision']}>{t('voided.record')}</li>}
    </ol>
  )
}

/** What a file says of a verdict that was imported; here it decides nothing, and the words say so. */
function RecordedDecisions({ origin }: { origin: RecordedVerdict }) {
  const t = useTranslations('claim')
  const { author, workspace, status, decisions } = origin
  return (
    <>
      <li className={classes['decision']}>
        {t.rich('decision.recorded', {
          name: () => <bdi>{author}</bdi>,
          workspace,
          status: t(STATUS_MESSAGES[status]),
        })}
      </li>
      {decisions.map((decision, place) => (
        <li key={place} className={classes['decision']}>
          <span>
            {t.rich('decision.recordedBy', {
              decision: t(OUTCOME_MESSAGES[decision.outcome]),
              name: () => <bdi>{decision.author}</bdi>,
              workspace: decision.workspace,
              day: () => <Day at={decision.createdAt} />,
            })}
          </span>
          {decision.comment !== null && (
            <q className={classes['comment']} dir="auto">
              {decision.comment}
            </q>
          )}
        </li>
      ))}
    </>
  )
}
