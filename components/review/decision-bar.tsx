import { Button, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { STATUS_MESSAGES } from '@/components/claim/claim-words'
import type { MessageKey } from '@/lib/messages/translate'
import type { ReviewItem } from '@/lib/schema/claim'
import classes from './decision-bar.module.css'
import type { Decision } from './review-api'

/** The decisions that need words. */
export type Asking = 'request_changes' | 'reject'

type DecisionBarProps = {
  item: ReviewItem
  meId: string
  busy: boolean
  /** What has changed is to be read first; what is being written stays. */
  unread: boolean
  asking: Asking | null
  singleKeys: boolean
  onAsk: (asking: Asking | null) => void
  onDecide: (decision: Decision) => void
  onShortcuts: () => void
}

/** What an editor can do with the open verdict, or why they cannot. */
export function DecisionBar(props: DecisionBarProps) {
  const t = useTranslations('review')
  const { item, meId, busy, unread, asking, singleKeys, onAsk, onDecide, onShortcuts } = props
  const { verdict } = item
  if (verdict.status !== 'submitted') return <DecidedBar {...props} />
  if (!item.mayDecide) {
    return (
      <div className={classes['bar']}>
        <p className={classes['why']}>
          {verdict.member.memberId === meId ? t('bar.ownVerdict') : t('bar.noPermission')}
        </p>
      </div>
    )
  }
  return (
    <div className={classes['bar']} role="group" aria-label={t('bar.label')}>
      {asking && (
        <CommentForm key={`${verdict.id} ${asking}`} {...{ item, asking, busy, unread, onAsk, onDecide }} />
      )}
      {!asking && (
        <div className={classes['buttons']}>
          <Button
            loading={busy}
            onClick={() => onDecide({ outcome: 'approve' })}
            {...(singleKeys && { 'aria-keyshortcuts': 'A', rightSection: <Key name="A" /> })}
          >
            {t('bar.approve')}
          </Button>
          <Button
            variant="default"
            disabled={busy}
            onClick={() => onAsk('request_changes')}
            {...(singleKeys && { 'aria-keyshortcuts': 'X', rightSection: <Key name="X" /> })}
          >
            {t('bar.requestChanges')}
          </Button>
          <span className={classes['quiet']}>
            <Button variant="subtle" color="gray" px="xs" disabled={busy} onClick={() => onAsk('reject')}>
              {t('bar.reject')}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              px="xs"
              onClick={onShortcuts}
              className={classes['keys'] ?? ''}
            >
              {t('bar.shortcuts')}
            </Button>
          </span>
        </div>
      )}
    </div>
  )
}

type CommentFormProps = Pick<DecisionBarProps, 'item' | 'busy' | 'unread' | 'onAsk' | 'onDecide'> & {
  asking: Asking
}

const MESSAGES = {
  request_changes: {
    label: 'bar.changesLabel',
    send: 'bar.requestChanges',
    missing: 'bar.changesMissing',
  },
  reject: {
    label: 'bar.rejectLabel',
    send: 'bar.reject',
    missing: 'bar.rejectMissing',
  },
} as const satisfies Record<Asking, Record<'label' | 'send' | 'missing', MessageKey<'review'>>>

function CommentForm({ item, asking, busy, unread, onAsk, onDecide }: CommentFormProps) {
  const t = useTranslations('review')
  const common = useTranslations('ui')
  const [comment, setComment] = useState('')
  const [error, setError] = useState<string>()
  const { label, send, missing } = MESSAGES[asking]

  function submit(): void {
    if (unread) return
    if (comment.trim() === '') setError(t(missing))
    else onDecide({ outcome: asking, comment: comment.trim() })
  }

  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Textarea
        label={t(label)}
        description={t('bar.commentHint', { name: item.verdict.member.name })}
        // The key or button just pressed asked for this.
        ref={focus}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        dir="auto"
        value={comment}
        error={error}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onAsk(null)
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
        }}
        onChange={(event) => {
          setComment(event.currentTarget.value)
          setError(undefined)
        }}
      />
      <div className={classes['buttons']}>
        <Button type="submit" loading={busy} disabled={unread}>
          {t(send)}
        </Button>
        <Button variant="default" onClick={() => onAsk(null)}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}

function focus(element: HTMLTextAreaElement | null): void {
  element?.focus()
}

function DecidedBar({ item: { verdict }, meId, busy, onDecide }: DecisionBarProps) {
  const t = useTranslations('review')
  const claimText = useTranslations('claim')
  const last = verdict.decisions.at(-1)
  const isMine = last?.member.memberId === meId && last.outcome !== 'withdraw' && verdict.status !== 'draft'
  return (
    <div className={classes['bar']}>
      <div className={classes['buttons']}>
        <p className={classes['why']}>{claimText(STATUS_MESSAGES[verdict.status])}</p>
        {isMine && (
          <Button variant="default" loading={busy} onClick={() => onDecide({ outcome: 'withdraw' })}>
            {t('bar.withdraw')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Key({ name }: { name: string }) {
  return (
    <kbd aria-hidden className={classes['key']}>
      {name}
    </kbd>
  )
}
