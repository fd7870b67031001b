import { Alert, Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useImperativeHandle, useState, type Ref } from 'react'
import { KeyMark } from '@/components/keyboard/key-mark'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import type { Key } from '@/lib/schema/room-keys'
import { useCommentDraft, type Asking } from './comment-drafts'
import classes from './decision-bar.module.css'
import type { Decision } from './decision-api'

/** What a key does to the buttons. */
export type DecisionHandle = { approve: () => void }

export type DecisionButtonsProps = {
  verdictId: string
  meId: string
  place: string
  busy: boolean
  keys?: { approve: Key | undefined; requestChanges: Key | undefined } | undefined
  onAsk: (asking: Asking) => void
  onDecide: (decision: Decision) => Promise<boolean>
  onShortcuts?: (() => void) | undefined
  ref?: Ref<DecisionHandle> | undefined
}

/** The decisions there are. One whose words are begun says so, and no approval passes over such words unasked. */
export function DecisionButtons(props: DecisionButtonsProps) {
  const { busy, keys, onAsk, onDecide, onShortcuts, ref, ...about } = props
  const t = useTranslations('review')
  const { shortcut } = useKeyNames()
  const changes = useCommentDraft('request_changes', about)
  const rejection = useCommentDraft('reject', about)
  const [warned, setWarned] = useState(false)
  const unsent = changes.draft !== '' ? 'request_changes' : rejection.draft !== '' ? 'reject' : undefined

  function approve(): void {
    if (unsent) setWarned(true)
    else void onDecide({ outcome: 'approve' })
  }
  useImperativeHandle(ref, () => ({ approve }))

  async function approveAnyway(): Promise<void> {
    if (!(await onDecide({ outcome: 'approve' }))) return
    changes.discard()
    rejection.discard()
  }

  const marked = (key: Key | undefined) =>
    key && { 'aria-keyshortcuts': shortcut(key), rightSection: <KeyMark of={key} /> }
  return (
    <>
      {warned && unsent && (
        <Alert role="alert" color="yellow" variant="light" mb="sm" title={t('bar.unsent')}>
          <Group gap="xs" p={4}>
            <Button size="compact-md" variant="default" ref={focus} onClick={() => onAsk(unsent)}>
              {t('bar.openUnsent')}
            </Button>
            <Button size="compact-md" variant="default" loading={busy} onClick={() => void approveAnyway()}>
              {t('bar.dropUnsent')}
            </Button>
          </Group>
        </Alert>
      )}
      <div className={classes['buttons']}>
        <Button loading={busy} onClick={approve} {...marked(keys?.approve)}>
          {t('bar.approve')}
        </Button>
        <Button
          variant="default"
          disabled={busy}
          onClick={() => onAsk('request_changes')}
          {...marked(keys?.requestChanges)}
        >
          {t('bar.requestChanges')} {changes.draft !== '' && <Begun />}
        </Button>
        <span className={classes['quiet']}>
          <Button variant="subtle" color="gray" px="xs" disabled={busy} onClick={() => onAsk('reject')}>
            {t('bar.reject')} {rejection.draft !== '' && <Begun />}
          </Button>
          {onShortcuts && (
            <Button
              variant="subtle"
              color="gray"
              px="xs"
              onClick={onShortcuts}
              className={classes['keys'] ?? ''}
            >
              {t('bar.shortcuts')}
            </Button>
          )}
        </span>
      </div>
    </>
  )
}

function Begun() {
  const t = useTranslations('review')
  return <span className={classes['begun']}>{t('bar.begun')}</span>
}

function focus(button: HTMLButtonElement | null): void {
  button?.focus()
}
