import { Anchor, Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { Failure } from '@/lib/core/result'
import type { AutosaveStatus } from '@/lib/core/saving/autosave'
import type { MessageKey } from '@/lib/messages/translate'
import type { CopyState } from './draft-kind'
import classes from './save-note.module.css'

type SaveNoteProps = {
  status: AutosaveStatus
  failure: Failure | undefined
  copy: CopyState
  /** What to say once everything is stored; nothing where that is seen elsewhere. */
  saved?: string
  /** Both are missing where the screen has other buttons for them. */
  onRetry?: () => void
  onDiscard?: () => void
  /** The form says beside each field what is wrong with it. */
  atFields?: boolean
}

/** What is said of work that the server does not have yet. */
const WORDS = { none: 'saving', kept: 'kept', refused: 'unkept' } as const satisfies Record<
  CopyState,
  MessageKey<'saving'>
>

/** Whether what is on the screen is stored, and where it is if not. In a conflict the choice says that. */
export function SaveNote({ status, failure, copy, saved, onRetry, onDiscard, atFields }: SaveNoteProps) {
  const t = useTranslations('saving')
  const common = useTranslations('ui')
  return (
    <div className={classes['note']} aria-live="polite">
      {status === 'saving' && t('saving')}
      {status === 'saved' && saved}
      {status === 'kept' && (
        <>
          {t(WORDS[copy])}
          {onRetry && (
            <Button size="compact-xs" variant="default" onClick={onRetry}>
              {common('tryAgain')}
            </Button>
          )}
          {onDiscard && (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={onDiscard}>
              {t('discard')}
            </Button>
          )}
        </>
      )}
      {failure && status !== 'conflict' && <Reason failure={failure} atFields={atFields} />}
    </div>
  )
}

type ReasonProps = { failure: Failure; atFields: boolean | undefined }

function Reason({ failure: { code, message, issues }, atFields }: ReasonProps) {
  const t = useTranslations('saving')
  if (code !== 'unauthenticated') {
    return (
      <span role="alert" className={classes['reason']}>
        {atFields && issues && issues.length > 0 ? t('fixFields') : message}
      </span>
    )
  }
  // In a tab of its own: this one keeps what is on the screen, and goes on by itself once it is looked at again.
  return (
    <span role="alert" className={classes['reason']}>
      {t('signedOut')}{' '}
      <Anchor href="/sign-in" target="_blank" size="xs">
        {t('signIn')}
      </Anchor>
    </span>
  )
}
