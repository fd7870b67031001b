import { Alert, Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { MessageKey } from '@/lib/messages/translate'
import type { Decision } from './decision-api'
import { DossierChanges } from './dossier-changes'
import classes from './remark-on.module.css'
import type { Question, Remark } from './review-state'

type RemarkOnProps = {
  remark: Remark
  onReadOn: () => void
  onAnswer: (decision: Decision) => void
}

const TITLES: Record<Remark['kind'], MessageKey<'review'>> = {
  refused: 'item.refused',
  stale: 'item.stale',
  rest_changed: 'item.stale',
  asked: 'item.asked',
}

const ANSWERS: Record<Question, MessageKey<'review'>> = {
  confirm: 'item.approveAnyway',
  over: 'item.thisHolds',
}

/** Why the verdict is not as it was, why a decision was not taken, or what the server asks back. */
export function RemarkOn({ remark, onReadOn, onAnswer }: RemarkOnProps) {
  const t = useTranslations('review')
  return (
    <Alert
      role="alert"
      color={TITLES[remark.kind] === 'item.refused' ? 'red' : 'pencil'}
      variant="light"
      title={t(TITLES[remark.kind])}
    >
      {remark.kind === 'rest_changed' ? (
        <DossierChanges changes={remark.changes} refused={remark.refused} onReadOn={onReadOn} />
      ) : (
        <p className={classes['message']}>{remark.message}</p>
      )}
      {remark.kind === 'asked' && (
        <Button variant="default" size="compact-md" onClick={() => onAnswer(remark.decision)}>
          {t(ANSWERS[remark.about])}
        </Button>
      )}
    </Alert>
  )
}
