'use client'

import { Alert, Button, Checkbox, Radio, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { MissingPart } from '@/lib/core/review/missing-parts'
import type { MessageKey } from '@/lib/messages/translate'
import type { VerdictStatus } from '@/lib/schema/verdict-status'
import type { ClaimView, EvidenceView, RatingView, VerdictView } from '@/lib/schema/claim'
import { STANCE_MESSAGES, STANCE_SIGNS } from './claim-words'
import type { ClaimsApi } from './claims-api'
import { StaleDraft } from './stale-draft'
import { RationaleEditor } from './rationale-editor'
import { useVerdictDraft, type DraftState } from './use-verdict-draft'
import { VerdictOutcome } from './verdict-outcome'
import classes from './verdict-editor.module.css'

type VerdictEditorProps = {
  api: ClaimsApi
  claim: ClaimView
  verdict: VerdictView | undefined
  ratings: readonly RatingView[]
  onChanged: () => Promise<void>
  say: (message: string) => void
}

/** What typing does to a verdict in this state. */
const CONSEQUENCES: Partial<Record<VerdictStatus, MessageKey<'claim'>>> = {
  submitted: 'verdict.submittedHint',
  approved: 'verdict.approvedHint',
}

const MISSING_MESSAGES = {
  rating: 'missing.rating',
  rationale: 'missing.rationale',
  evidence: 'missing.evidence',
} as const satisfies Record<MissingPart, MessageKey<'claim'>>

/** One's own verdict on a claim: rating, rationale, the evidence it rests on, and where it stands in review. */
export function VerdictEditor({ api, claim, verdict, ratings, onChanged, say }: VerdictEditorProps) {
  const t = useTranslations('claim')
  const { draft, state, missing, taken, change, submit, retry, keepMine, takeTheirs } = useVerdictDraft({
    api,
    claim,
    verdict,
    onChanged,
  })
  const id = useId()
  const partId = (part: MissingPart): string => `${id}-${part}`

  async function submitAndSay(): Promise<void> {
    if (await submit()) say(t('verdict.submittedNotice'))
  }

  return (
    <Stack gap="md">
      {verdict && <RowFacts verdict={verdict} ratings={ratings} />}
      <Radio.Group
        id={partId('rating')}
        label={t('verdict.rating')}
        value={draft.rating ?? ''}
        onChange={(rating) => change({ rating })}
      >
        <Stack gap={6} mt={6}>
          {ratings.map(({ key, label, description }) => (
            <Radio key={key} value={key} label={label} description={description} size="sm" />
          ))}
        </Stack>
      </Radio.Group>
      <div id={partId('rationale')} tabIndex={-1} className={classes['part']}>
        <Text size="sm" fw={500} mb={4} id={`${id}-label`}>
          {t('verdict.rationale')}
        </Text>
        <RationaleEditor
          key={taken}
          value={draft.rationale}
          onChange={(rationale) => change({ rationale })}
          labelledBy={`${id}-label`}
          readOnly={false}
        />
      </div>
      <EvidenceChoice
        id={partId('evidence')}
        evidence={claim.evidence}
        chosen={draft.evidenceIds}
        onChoose={(evidenceIds) => change({ evidenceIds })}
      />
      {missing.length > 0 && <Missing parts={missing} partId={partId} />}
      {state.kind === 'stale' && verdict && (
        <StaleDraft
          verdict={verdict}
          ratings={ratings}
          onKeepMine={() => void keepMine()}
          onTakeTheirs={takeTheirs}
        />
      )}
      <div className={classes['foot']}>
        <Button
          onClick={submitAndSay}
          disabled={state.kind === 'stale' || (verdict?.status === 'submitted' && state.kind === 'clean')}
        >
          {verdict?.status === 'changes_requested' ? t('verdict.submitAgain') : t('verdict.submit')}
        </Button>
        <DraftNote state={state} retry={retry} />
      </div>
    </Stack>
  )
}

function RowFacts({ verdict, ratings }: { verdict: VerdictView; ratings: readonly RatingView[] }) {
  const t = useTranslations('claim')
  const consequence = CONSEQUENCES[verdict.status]
  return (
    <>
      {verdict.status !== 'draft' && <VerdictOutcome verdict={verdict} ratings={ratings} />}
      {consequence && (
        <Text size="xs" c="dimmed">
          {t(consequence)}
        </Text>
      )}
    </>
  )
}

type EvidenceChoiceProps = {
  id: string
  evidence: readonly EvidenceView[]
  chosen: readonly string[]
  onChoose: (evidenceIds: string[]) => void
}

function EvidenceChoice({ id, evidence, chosen, onChoose }: EvidenceChoiceProps) {
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
            label={`${STANCE_SIGNS[stance]} ${source.title}${locator ? `, ${locator}` : ''}`}
            description={t(STANCE_MESSAGES[stance])}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function Missing({
  parts,
  partId,
}: {
  parts: readonly MissingPart[]
  partId: (part: MissingPart) => string
}) {
  const t = useTranslations('claim')
  return (
    <Alert color="red" variant="light" title={t('verdict.notReady')} role="alert">
      <ul className={classes['missing']}>
        {parts.map((part) => (
          <li key={part}>
            <button type="button" className={classes['link']} onClick={() => focusPart(partId(part))}>
              {t(MISSING_MESSAGES[part])}
            </button>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** To the first control of the part, or to the part where it has none yet. */
function focusPart(id: string): void {
  const part = document.getElementById(id)
  const control = part?.querySelector<HTMLElement>('[contenteditable="true"], input')
  ;(control ?? part)?.focus()
  part?.scrollIntoView({ block: 'nearest' })
}

function DraftNote({ state, retry }: { state: DraftState; retry: () => Promise<unknown> }) {
  const t = useTranslations('claim')
  const common = useTranslations('ui')
  switch (state.kind) {
    case 'clean':
    case 'stale':
      return null
    case 'typing':
    case 'saving':
      return (
        <Text size="xs" c="dimmed">
          {t('verdict.savingDraft')}
        </Text>
      )
    case 'saved':
      return (
        <Text size="xs" c="dimmed">
          {t('verdict.draftSaved')}
        </Text>
      )
    case 'failed':
      return (
        <Text size="xs" c="red" role="alert">
          {state.failure.message}{' '}
          <Button size="compact-xs" variant="default" onClick={() => void retry()}>
            {common('tryAgain')}
          </Button>
        </Text>
      )
  }
}
