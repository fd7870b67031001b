import { Alert, Button, Skeleton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { STANCE_SIGNS } from '@/components/claim/claim-words'
import { DecisionRecord } from '@/components/claim/decision-record'
import { RichTextView } from '@/components/claim/rich-text-view'
import { VerdictOutcome } from '@/components/claim/verdict-outcome'
import type { Asking } from '@/components/decision/comment-form'
import type { Decision, DecisionApi } from '@/components/decision/decision-api'
import { DecisionBar } from '@/components/decision/decision-bar'
import { RemarkOn } from '@/components/decision/remark-on'
import { useVerdictToDecide } from '@/components/decision/use-verdict-to-decide'
import type { ClaimView, DecisionView, EvidenceView, RatingView, VerdictView } from '@/lib/schema/claim'
import type { ClaimLog } from './claim-log'
import classes from './others-verdict.module.css'

type OthersVerdictProps = {
  claim: ClaimView
  verdict: VerdictView
  meId: string
  ratings: readonly RatingView[]
  decisions: DecisionApi
  /** May whoever reads this decide on it, once it is submitted? */
  mayDecide: boolean
  /** The path of this screen. */
  place: string
  log: Pick<ClaimLog, 'onDecided' | 'onDecisionWithdrawn'>
  onChanged: () => Promise<void>
  say: (message: string) => void
}

/** What somebody else makes of the claim, and for whoever may decide on it, the decision. */
export function OthersVerdict(props: OthersVerdictProps) {
  const { claim, meId, ratings, decisions, mayDecide, place, log, onChanged, say } = props
  const t = useTranslations('review')
  const [asking, setAsking] = useState<Asking | null>(null)
  const deciding = useVerdictToDecide({ api: decisions, verdict: props.verdict, may: mayDecide, say })
  const { verdict, item, remark, unread, busy, failure } = deciding
  const last = verdict.decisions.at(-1)
  const isMine = last !== undefined && last.member.memberId === meId && last.outcome !== 'withdraw'
  const isDecided = verdict.status !== 'draft' && verdict.status !== 'submitted'

  async function decide(decision: Decision): Promise<boolean> {
    const taken = await deciding.decide(decision)
    if (!taken) return false
    setAsking(null)
    const decided = { ...taken, claim }
    log.onDecided(decided)
    deciding.offerUndo(taken, () => log.onDecisionWithdrawn(decided))
    await onChanged()
    return true
  }

  return (
    <>
      {remark && (
        <div className={classes['remark']}>
          <RemarkOn
            remark={remark}
            onReadOn={deciding.readOn}
            onAnswer={(decision) => void decide(decision)}
          />
        </div>
      )}
      <VerdictOutcome verdict={verdict} ratings={ratings} />
      {verdict.rationaleText.trim() !== '' && (
        <div className={classes['rationale']}>
          <RichTextView document={verdict.rationale} />
        </div>
      )}
      <RestsOn evidence={claim.evidence.filter(({ id }) => verdict.evidenceIds.includes(id))} />
      {mayDecide && <DecisionRecord verdict={verdict} />}
      {mayDecide && verdict.status === 'submitted' && !item && !failure && <Skeleton height={36} mt="sm" />}
      {failure && verdict.status === 'submitted' && (
        <Alert color="red" variant="light" mt="sm">
          {failure}
        </Alert>
      )}
      {item && (!unread || asking) && (
        <DecisionBar
          inline
          {...{ item, meId, place, busy, unread, asking }}
          onAsk={setAsking}
          onDecide={decide}
        />
      )}
      {isMine && isDecided && (
        <Button
          variant="default"
          size="compact-sm"
          mt="sm"
          onClick={() => log.onDecisionWithdrawn({ claim, verdict, decision: wordsOf(last) })}
        >
          {t('bar.withdraw')}
        </Button>
      )}
    </>
  )
}

function wordsOf({ outcome, comment }: DecisionView): Decision {
  return { outcome, comment }
}

function RestsOn({ evidence }: { evidence: readonly EvidenceView[] }) {
  const t = useTranslations('claim')
  if (evidence.length === 0) return null
  return (
    <div className={classes['grounds']}>
      <p>{t('verdict.evidence')}</p>
      <ul>
        {evidence.map(({ id, stance, source, locator }) => (
          <li key={id}>
            {STANCE_SIGNS[stance]} <bdi>{source.title}</bdi>
            {locator !== null && `, ${locator}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
