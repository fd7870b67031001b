import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { STATUS_MESSAGES } from '@/components/claim/claim-words'
import type { ReviewItem } from '@/lib/schema/claim'
import type { Key } from '@/lib/schema/room-keys'
import type { Asking } from './comment-drafts'
import { CommentForm } from './comment-form'
import { DecisionButtons, type DecisionHandle } from './decision-buttons'
import classes from './decision-bar.module.css'
import type { Decision } from './decision-api'

type DecisionBarProps = {
  item: ReviewItem
  /** The path of the verdict on this screen. */
  place: string
  meId: string
  busy: boolean
  /** What has changed is to be read first; what is being written stays. */
  unread: boolean
  asking: Asking | null
  /** The keys that decide, where there are such keys. */
  keys?: { approve: Key | undefined; requestChanges: Key | undefined }
  onAsk: (asking: Asking | null) => void
  /** Answers whether the decision was taken. */
  onDecide: (decision: Decision) => Promise<boolean>
  /** Where there are keys: shows them. */
  onShortcuts?: () => void
  /** Stays where it is in the text, and is not always in view. */
  inline?: true
  /** Where there are keys: what they press. */
  ref?: Ref<DecisionHandle>
}

/** What an editor can do with the open verdict, or why they cannot. */
export function DecisionBar(props: DecisionBarProps) {
  const t = useTranslations('review')
  const { item, place, meId, busy, unread, asking, keys } = props
  const { onAsk, onDecide, onShortcuts, inline, ref } = props
  const { verdict } = item
  if (verdict.status !== 'submitted') return <DecidedBar {...props} />
  if (!item.mayDecide) {
    return (
      <div className={classes['bar']} data-inline={inline}>
        <p className={classes['why']}>
          {verdict.member.memberId === meId ? t('bar.ownVerdict') : t('bar.noPermission')}
        </p>
      </div>
    )
  }
  return (
    <div className={classes['bar']} data-inline={inline} role="group" aria-label={t('bar.label')}>
      {asking && (
        <CommentForm
          key={`${verdict.id} ${asking}`}
          {...{ item, place, meId, asking, busy, unread, onAsk, onDecide }}
        />
      )}
      {!asking && (
        <DecisionButtons
          key={verdict.id}
          verdictId={verdict.id}
          {...{ meId, place, busy, keys, onAsk, onDecide, onShortcuts, ref }}
        />
      )}
    </div>
  )
}

function DecidedBar({ item: { verdict }, meId, busy, onDecide, inline }: DecisionBarProps) {
  const t = useTranslations('review')
  const claimText = useTranslations('claim')
  const last = verdict.decisions.at(-1)
  const isMine = last?.member.memberId === meId && last.outcome !== 'withdraw' && verdict.status !== 'draft'
  return (
    <div className={classes['bar']} data-inline={inline}>
      <div className={classes['buttons']}>
        <p className={classes['why']}>{claimText(STATUS_MESSAGES[verdict.status])}</p>
        {isMine && (
          <Button variant="default" loading={busy} onClick={() => void onDecide({ outcome: 'withdraw' })}>
            {t('bar.withdraw')}
          </Button>
        )}
      </div>
    </div>
  )
}
