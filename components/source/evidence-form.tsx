'use client'

import { Button, Group, SegmentedControl, Skeleton, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, SubmitEvent } from 'react'
import { ApprovalHint } from '@/components/claim/approval-hint'
import { formKey } from '@/components/keyboard/form-keys'
import { STANCE_MESSAGES, STANCES } from '@/components/claim/claim-words'
import { SaveNote } from '@/components/saving/save-note'
import classes from './evidence-form.module.css'
import { SourceFields } from './source-fields'
import { StaleEvidence } from './stale-evidence'
import { useEvidenceDraft, type EvidenceDraftOptions } from './use-evidence-draft'

type EvidenceFormProps = EvidenceDraftOptions & {
  /** An approved verdict rests on what is edited. */
  approved?: boolean
  onClose: () => void
}

/** A source and what it says about the claim. Ctrl + Enter saves; Escape closes it, and keeps what was typed as a draft. */
export function EvidenceForm({ approved = false, onClose, ...options }: EvidenceFormProps) {
  const t = useTranslations('source')
  const claimText = useTranslations('claim')
  const common = useTranslations('ui')
  const { claims, edited } = options
  const { store, ready, draft, status, failure, theirs, copy, sending, change, send } =
    useEvidenceDraft(options)
  if (!ready) return <Skeleton height={180} />
  const faultOf = (field: string): string | undefined =>
    failure?.issues?.find((issue) => issue.field === field)?.message

  function save(event?: SubmitEvent): void {
    event?.preventDefault()
    send()
  }

  function press(event: KeyboardEvent): void {
    const asked = formKey(event)
    if (asked === 'leave') {
      event.preventDefault()
      onClose()
    } else if (asked === 'send') save()
  }

  function discard(): void {
    store.discard()
    onClose()
  }

  return (
    <form onSubmit={save} aria-label={t('form.label')} className={classes['form']}>
      <Stack gap="xs" onKeyDown={press}>
        {approved && <ApprovalHint />}
        <SourceFields
          draft={draft}
          fixed={edited !== undefined}
          sent={sending}
          search={claims.searchSources}
          change={change}
          faultOf={faultOf}
        />
        <SegmentedControl
          aria-label={t('form.stance')}
          classNames={{ root: classes['stance'] ?? '' }}
          fullWidth
          value={draft.stance}
          onChange={(stance) => change({ stance })}
          data={STANCES.map((value) => ({ value, label: claimText(STANCE_MESSAGES[value]) }))}
        />
        <Textarea
          label={t('form.excerpt')}
          description={t('form.excerptHint')}
          value={draft.excerpt}
          onChange={(event) => change({ excerpt: event.currentTarget.value })}
          error={faultOf('excerpt')}
          autosize
          minRows={2}
          maxRows={8}
        />
        <Group grow gap="xs" align="flex-start">
          <TextInput
            label={t('form.locator')}
            placeholder={t('form.locatorExample')}
            value={draft.locator}
            onChange={(event) => change({ locator: event.currentTarget.value })}
            error={faultOf('locator')}
          />
          <TextInput
            label={t('form.note')}
            value={draft.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
            error={faultOf('note')}
          />
        </Group>
        {theirs && (
          <StaleEvidence evidence={theirs} onKeepMine={store.keepMine} onTakeTheirs={store.useStored} />
        )}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={status === 'saving'} disabled={status === 'conflict'}>
            {edited ? common('save') : t('form.add')}
          </Button>
          <Button variant="default" size="xs" onClick={onClose}>
            {common('close')}
          </Button>
          <SaveNote status={status} failure={failure} copy={copy} onDiscard={discard} atFields />
        </Group>
      </Stack>
    </form>
  )
}
