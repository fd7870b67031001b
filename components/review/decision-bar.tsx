import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { STATUS_LABELS } from '@/components/claim/claim-words'
import type { ReviewItem } from '@/lib/schema/claim'
import classes from './decision-bar.module.css'
import type { Decision } from './review-api'

/** The decisions that need words. */
export type Asking = 'request_changes' | 'reject'

type DecisionBarProps = {
  item: ReviewItem
  meId: string
  busy: boolean
  asking: Asking | null
  singleKeys: boolean
  onAsk: (asking: Asking | null) => void
  onDecide: (decision: Decision) => void
  onShortcuts: () => void
}

/** What an editor can do with the open verdict, or why they cannot. */
export function DecisionBar(props: DecisionBarProps) {
  const { item, meId, busy, asking, singleKeys, onAsk, onDecide, onShortcuts } = props
  const { verdict } = item
  if (verdict.status !== 'submitted') return <DecidedBar {...props} />
  if (!item.mayDecide) {
    return (
      <div className={classes['bar']}>
        <p className={classes['why']}>
          {verdict.member.memberId === meId
            ? 'This verdict is yours, so somebody else has to decide on it.'
            : 'Your role does not include deciding on this verdict.'}
        </p>
      </div>
    )
  }
  return (
    <div className={classes['bar']} role="group" aria-label="Decision">
      {asking && <CommentForm key={`${verdict.id} ${asking}`} {...{ item, asking, busy, onAsk, onDecide }} />}
      {!asking && (
        <div className={classes['buttons']}>
          <Button
            loading={busy}
            onClick={() => onDecide({ outcome: 'approve' })}
            {...(singleKeys && { 'aria-keyshortcuts': 'A', rightSection: <Key name="A" /> })}
          >
            Approve
          </Button>
          <Button
            variant="default"
            disabled={busy}
            onClick={() => onAsk('request_changes')}
            {...(singleKeys && { 'aria-keyshortcuts': 'X', rightSection: <Key name="X" /> })}
          >
            Request changes
          </Button>
          <span className={classes['quiet']}>
            <Button variant="subtle" color="gray" px="xs" disabled={busy} onClick={() => onAsk('reject')}>
              Reject
            </Button>
            <Button
              variant="subtle"
              color="gray"
              px="xs"
              onClick={onShortcuts}
              className={classes['keys'] ?? ''}
            >
              Keys
            </Button>
          </span>
        </div>
      )}
    </div>
  )
}

type CommentFormProps = Pick<DecisionBarProps, 'item' | 'busy' | 'onAsk' | 'onDecide'> & { asking: Asking }

const WORDS: Record<Asking, { label: string; send: string; missing: string }> = {
  request_changes: {
    label: 'What should change?',
    send: 'Request changes',
    missing: 'Say what should change; without that there is nothing to work on.',
  },
  reject: {
    label: 'Why is it rejected?',
    send: 'Reject',
    missing: 'Say why it is rejected.',
  },
}

function CommentForm({ item, asking, busy, onAsk, onDecide }: CommentFormProps) {
  const [comment, setComment] = useState('')
  const [error, setError] = useState<string>()
  const { label, send, missing } = WORDS[asking]

  function submit(): void {
    if (comment.trim() === '') setError(missing)
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
        label={label}
        description={`${item.verdict.member.name} reads this. Ctrl + Enter sends it, Esc goes back.`}
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
        <Button type="submit" loading={busy}>
          {send}
        </Button>
        <Button variant="default" onClick={() => onAsk(null)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function focus(element: HTMLTextAreaElement | null): void {
  element?.focus()
}

function DecidedBar({ item: { verdict }, meId, busy, onDecide }: DecisionBarProps) {
  const last = verdict.decisions.at(-1)
  const isMine = last?.member.memberId === meId && last.outcome !== 'withdraw' && verdict.status !== 'draft'
  return (
    <div className={classes['bar']}>
      <div className={classes['buttons']}>
        <p className={classes['why']}>{STATUS_LABELS[verdict.status]}.</p>
        {isMine && (
          <Button variant="default" loading={busy} onClick={() => onDecide({ outcome: 'withdraw' })}>
            Take the decision back
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
