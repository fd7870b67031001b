import { Alert, Button, Skeleton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { STANCE_SIGNS } from '@/components/claim/claim-words'
import { DecisionRecord } from '@/components/claim/decision-record'
import { RichTextView } from '@/components/claim/rich-text-view'
import { VerdictOutcome } from '@/components/claim/verdict-outcome'
import type { Asking } from '@/components/decision/comment-drafts'
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
  const { claim, ratings, decisions, mayDecide, say } = props
  const deciding = useVerdictToDecide({ api: decisions, verdict: props.verdict, may: mayDecide, say })
  const { verdict, item } = deciding
  // What is decided on is shown as it came with the name of it.
  const evidence = (item?.claim ?? claim).evidence.filter(({ id }) => verdict.evidenceIds.includes(id))
  const judgement = (
    <>
      <VerdictOutcome verdict={verdict} ratings={ratings} />
      {verdict.rationaleText.trim() !== '' && (
        <div className={classes['rationale']}>
          <RichTextView document={verdict.rationale} />
        </div>
      )}
      {evidence.length > 0 && <RestsOn evidence={evidence} />}
    </>
  )
  return mayDecide ? (
    <ToDecide {...props} deciding={deciding}>
      {judgement}
    </ToDecide>
  ) : (
    judgement
  )
}

type ToDecideProps = OthersVerdictProps & {
  deciding: ReturnType<typeof useVerdictToDecide>
  /** What is decided on. */
  children: ReactNode
}

function ToDecide({ claim, meId, place, log, onChanged, deciding, children }: ToDecideProps) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const { verdict, item, remark, unread, busy, failure } = deciding

  async function decide(decision: Decision): Promise<boolean> {
    const taken = await deciding.decide(decision)
    if (!taken) return false
    setAsking(null)
    const decided = { ...taken, claim }
    deciding.offerUndo(taken, () => log.onDecisionWithdrawn(decided))
    log.onDecided(decided)
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
      {children}
      <DecisionRecord verdict={verdict} />
      {verdict.status === 'submitted' && !item && <Pending failure={failure} />}
      {item && (!unread || asking) && (
        <DecisionBar
          inline
          {...{ item, meId, place, busy, unread, asking }}
          onAsk={setAsking}
          onDecide={decide}
        />
      )}
      <Withdrawal
        verdict={verdict}
        meId={meId}
        onWithdraw={(decision) => log.onDecisionWithdrawn({ claim, verdict, decision })}
      />
    </>
  )
}

function Pending({ failure }: { failure: string | undefined }) {
  if (failure === undefined) return <Skeleton height={36} mt="sm" />
  return (
    <Alert color="red" variant="light" mt="sm">
      {failure}
    </Alert>
  )
}

type WithdrawalProps = { verdict: VerdictView; meId: string; onWithdraw: (decision: Decision) => void }

/** For the editor who decided last, for as long as that holds. */
function Withdrawal({ verdict, meId, onWithdraw }: WithdrawalProps) {
  const t = useTranslations('review')
  const last = verdict.decisions.at(-1)
  const isMine = last !== undefined && last.member.memberId === meId && last.outcome !== 'withdraw'
  if (!isMine || verdict.status === 'draft' || verdict.status === 'submitted') return null
  return (
    <Button variant="default" size="compact-sm" mt="sm" onClick={() => onWithdraw(wordsOf(last))}>
      {t('bar.withdraw')}
    </Button>
  )
}

function wordsOf({ outcome, comment }: DecisionView): Decision {
  return { outcome, comment }
}

function RestsOn({ evidence }: { evidence: readonly EvidenceView[] }) {
  const t = useTranslations('claim')
  return (
    <div className={classes['grounds']}>
      <p>{t('verdict.evidence')}</p>
      <ul>
        {evidence.map(({ id, stance, source, locator }) => (
          <li key={id}>
            {STANCE_SIGNS[stance]} <bdi>{source.title}</bdi>
            {locator !== null && (
              <>
                , <bdi>{locator}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
