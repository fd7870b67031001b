'use client'

import { Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { STANCE_MESSAGES, STANCES } from '@/components/claim/claim-words'
import type { Failure, Result } from '@/lib/core/result'
import type { SourceView } from '@/lib/schema/claim'
import type { EvidenceDraft } from './evidence-draft'
import classes from './evidence-form.module.css'
import { SourceFields } from './source-fields'

type EvidenceFormProps = {
  initial: EvidenceDraft
  /** The source of evidence that is there already cannot be exchanged. */
  fixedSource: boolean
  search: (query: string, signal: AbortSignal) => Promise<Result<{ items: SourceView[] }>>
  onSave: (draft: EvidenceDraft) => Promise<Result<unknown>>
  onCancel: () => void
}

/** A source and what it says about the claim. Ctrl + Enter saves, Escape leaves. */
export function EvidenceForm({ initial, fixedSource, search, onSave, onCancel }: EvidenceFormProps) {
  const t = useTranslations('source')
  const claimText = useTranslations('claim')
  const common = useTranslations('ui')
  const [draft, setDraft] = useState(initial)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<EvidenceDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const faultOf = (field: string): string | undefined =>
    failure?.issues?.find((issue) => issue.field === field)?.message

  async function save(event?: SubmitEvent): Promise<void> {
    event?.preventDefault()
    if (!draft.reused && !draft.url.trim() && !draft.title.trim()) {
      const message = t('form.needsAddress')
      setFailure({ code: 'invalid', message, issues: [{ field: 'source.url', message }] })
      return
    }
    setBusy(true)
    const saved = await onSave(draft)
    setBusy(false)
    if (!saved.ok) setFailure(saved.failure)
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
  }

  return (
    <form onSubmit={save} aria-label={t('form.label')} className={classes['form']}>
      <Stack gap="xs" onKeyDown={press}>
        <SourceFields draft={draft} fixed={fixedSource} search={search} change={change} faultOf={faultOf} />
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
        {failure && (
          <Text size="sm" c="red" role="alert">
            {failure.message}
          </Text>
        )}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={busy}>
            {fixedSource ? common('save') : t('form.add')}
          </Button>
          <Button variant="default" size="xs" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
