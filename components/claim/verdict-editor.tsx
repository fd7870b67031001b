'use client'

import { Button, Checkbox, Input, Skeleton, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useId, type KeyboardEvent } from 'react'
import { formKey } from '@/components/keyboard/form-keys'
import { SaveNote } from '@/components/saving/save-note'
import { voidedApproval } from '@/lib/core/review/voided-approval'
import type { MissingPart } from '@/lib/core/review/missing-parts'
import type { MessageKey } from '@/lib/messages/translate'
import type { VerdictStatus } from '@/lib/schema/verdict-status'
import type { ClaimView, EvidenceView, RatingView, VerdictView } from '@/lib/schema/claim'
import { STANCE_MESSAGES, STANCE_SIGNS } from './claim-words'
import type { ClaimsApi } from './claims-api'
import { isSubmitted } from './is-submitted'
import { MissingParts } from './missing-parts'
import { StaleDraft } from './stale-draft'
import { RatingChoice } from './rating-choice'
import { RationaleEditor } from './rationale-editor'
import { useVerdictDraft } from './use-verdict-draft'
import { VerdictOutcome } from './verdict-outcome'
import classes from './verdict-editor.module.css'

type VerdictEditorProps = {
  api: ClaimsApi
  memberId: string
  /** The path of this screen. */
  place: string
  claim: ClaimView
  verdict: VerdictView | undefined
  ratings: readonly RatingView[]
  onChanged: () => Promise<void>
  /** What was kept has been read, and the fields are there. */
  onReady: () => void
  /** Something was typed or chosen. */
  onEdited: () => void
  onSubmitted: (verdict: VerdictView) => void
  say: (message: string) => void
}

/** What typing does to a verdict in this state. */
const CONSEQUENCES: Partial<Record<VerdictStatus, MessageKey<'claim'>>> = {
  submitted: 'verdict.submittedHint',
  approved: 'verdict.approvedHint',
}

/** One's own verdict on a claim: rating, rationale, the evidence it rests on, and where it stands in review. */
export function VerdictEditor({ ratings, say, onReady, onSubmitted, ...options }: VerdictEditorProps) {
  const t = useTranslations('claim')
  const { claim } = options
  const {
    store,
    verdict,
    draft,
    status,
    theirs,
    submitting,
    replaced,
    missing,
    refusals,
    change,
    submit,
    ...saving
  } = useVerdictDraft({
    ...options,
    onSubmitted: (sent) => {
      onSubmitted(sent)
      say(t('verdict.submittedNotice'))
    },
  })
  const { ready } = saving
  const tellReady = useEffectEvent(onReady)
  useEffect(() => {
    if (ready) tellReady()
  }, [ready])
  const submitted = isSubmitted(verdict, status)
  const isClosed = status === 'conflict' || submitted
  const id = useId()
  const partId = (part: MissingPart): string => `${id}-${part}`

  /** Ctrl + Enter submits, as in the other forms; before the rationale makes a line break of it. */
  function press(event: KeyboardEvent): void {
    if (formKey(event) !== 'send') return
    event.preventDefault()
    event.stopPropagation()
    if (!isClosed && !submitting) submit()
  }

  if (!ready) return <Skeleton height={260} />
  return (
    <Stack gap="md" onBlur={store.flush} onKeyDownCapture={press}>
      {verdict && <RowFacts verdict={verdict} ratings={ratings} />}
      <RatingChoice
        id={partId('rating')}
        ratings={ratings}
        chosen={draft.rating}
        disabled={submitting}
        onChoose={(rating) => change({ rating })}
      />
      <div id={partId('rationale')} tabIndex={-1} className={classes['part']}>
        <Input.Label labelElement="div" mb={4} id={`${id}-label`}>
          {t('verdict.rationale')}
        </Input.Label>
        <RationaleEditor
          key={replaced}
          value={draft.rationale}
          onChange={(rationale) => change({ rationale })}
          labelledBy={`${id}-label`}
          readOnly={submitting}
        />
      </div>
      <EvidenceChoice
        id={partId('evidence')}
        evidence={claim.evidence}
        chosen={draft.evidenceIds}
        disabled={submitting}
        onChoose={(evidenceIds) => change({ evidenceIds })}
      />
      {missing.length > 0 && <MissingParts parts={missing} partId={partId} refusals={refusals} />}
      {theirs && (
        <StaleDraft
          verdict={theirs}
          ratings={ratings}
          onKeepMine={store.keepMine}
          onTakeTheirs={store.useStored}
        />
      )}
      <div className={classes['foot']}>
        <Button onClick={submit} loading={submitting} disabled={isClosed}>
          {isSubmittedAgain(verdict) ? t('verdict.submitAgain') : t('verdict.submit')}
        </Button>
        <SaveNote
          {...saving}
          status={status}
          {...(!submitted && { saved: t('verdict.draftSaved') })}
          onRetry={store.send}
          onDiscard={store.discard}
        />
      </div>
    </Stack>
  )
}

function RowFacts({ verdict, ratings }: { verdict: VerdictView; ratings: readonly RatingView[] }) {
  const t = useTranslations('claim')
  const consequence = CONSEQUENCES[verdict.status]
  return (
    <>
      {(verdict.status !== 'draft' || voidedApproval(verdict)) && (
        <VerdictOutcome verdict={verdict} ratings={ratings} />
      )}
      {consequence && (
        <Text size="xs" c="dimmed">
          {t(consequence)}
        </Text>
      )}
    </>
  )
}

function isSubmittedAgain(verdict: VerdictView | undefined): boolean {
  return (
    verdict !== undefined && (verdict.status === 'changes_requested' || voidedApproval(verdict) !== undefined)
  )
}

type EvidenceChoiceProps = {
  id: string
  evidence: readonly EvidenceView[]
  chosen: readonly string[]
  disabled: boolean
  onChoose: (evidenceIds: string[]) => void
}

function EvidenceChoice({ id, evidence, chosen, disabled, onChoose }: EvidenceChoiceProps) {
  const t = useTranslations('claim')
  return (
    <Checkbox.Group id={id} label={t('verdict.evidence')} value={[...chosen]} onChange={onChoose}>
      <Stack gap={6} mt={6}>
        {evidence.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('verdict.noEvidence')}
          </Text>
        )}
        {evidence.map(({ id: evidenceId, stance, source, locator }) => (
          <Checkbox
            key={evidenceId}
            value={evidenceId}
            size="sm"
            disabled={disabled}
            label={
              <>
                {STANCE_SIGNS[stance]} <bdi>{source.title}</bdi>
                {locator !== null && (
                  <>
                    , <bdi>{locator}</bdi>
                  </>
                )}
              </>
            }
            description={t(STANCE_MESSAGES[stance])}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
