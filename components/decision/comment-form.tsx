import { Button, Skeleton, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent } from 'react'
import { formKey } from '@/components/keyboard/form-keys'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import { SaveNote } from '@/components/saving/save-note'
import type { MessageKey } from '@/lib/messages/translate'
import type { ReviewItem } from '@/lib/schema/claim'
import { useCommentDraft, type Asking } from './comment-drafts'
import classes from './decision-bar.module.css'
import type { Decision } from './decision-api'

type CommentFormProps = {
  item: ReviewItem
  meId: string
  place: string
  asking: Asking
  busy: boolean
  /** What has changed is to be read first; what is being written stays. */
  unread: boolean
  onAsk: (asking: Asking | null) => void
  /** Answers whether the decision was taken. */
  onDecide: (decision: Decision) => Promise<boolean>
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

/** The words of a decision. Ctrl + Enter sends them; Escape closes the form, and keeps them as a draft. */
export function CommentForm({ item, meId, place, asking, busy, unread, onAsk, onDecide }: CommentFormProps) {
  const t = useTranslations('review')
  const common = useTranslations('ui')
  const { mod } = useKeyNames()
  const { ready, draft, status, copy, change, discard } = useCommentDraft(asking, {
    verdictId: item.verdict.id,
    meId,
    place,
  })
  const [error, setError] = useState<string>()
  const { label, send, missing } = MESSAGES[asking]

  async function submit(): Promise<void> {
    if (unread) return
    if (draft.trim() === '') setError(t(missing))
    else if (await onDecide({ outcome: asking, comment: draft.trim() })) discard()
  }

  function press(event: KeyboardEvent): void {
    const asked = formKey(event)
    if (asked === 'leave') {
      // Only the form: what is around it has a use for Escape too.
      event.preventDefault()
      onAsk(null)
    }
    if (asked === 'send') void submit()
  }

  if (!ready) return <Skeleton height={96} />
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Textarea
        label={t(label)}
        description={t('bar.commentHint', { name: item.verdict.member.name, mod })}
        // The key or button just pressed asked for this.
        ref={focus}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        dir="auto"
        value={draft}
        error={error}
        onKeyDown={press}
        onChange={(event) => {
          change(event.currentTarget.value)
          setError(undefined)
        }}
      />
      <div className={classes['buttons']}>
        <Button type="submit" loading={busy} disabled={unread}>
          {t(send)}
        </Button>
        <Button variant="default" onClick={() => onAsk(null)}>
          {common('close')}
        </Button>
        <SaveNote
          status={status}
          failure={undefined}
          copy={copy}
          onDiscard={() => {
            discard()
            onAsk(null)
          }}
        />
      </div>
    </form>
  )
}

function focus(element: HTMLTextAreaElement | null): void {
  element?.focus()
}
