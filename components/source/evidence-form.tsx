'use client'

import { Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { STANCE_LABELS, STANCES } from '@/components/claim/claim-words'
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
  const [draft, setDraft] = useState(initial)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<EvidenceDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const faultOf = (field: string): string | undefined =>
    failure?.issues?.find((issue) => issue.field === field)?.message

  async function save(event?: SubmitEvent): Promise<void> {
    event?.preventDefault()
    if (!draft.reused && !draft.url.trim() && !draft.title.trim()) {
      const message = 'Give an address or a title.'
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
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys typed into its fields arrive here
    <form onSubmit={save} onKeyDown={press} aria-label="Source" className={classes['form']}>
      <Stack gap="xs">
        <SourceFields draft={draft} fixed={fixedSource} search={search} change={change} faultOf={faultOf} />
        <SegmentedControl
          aria-label="Stance"
          classNames={{ root: classes['stance'] ?? '' }}
          fullWidth
          value={draft.stance}
          onChange={(stance) => change({ stance })}
          data={STANCES.map((value) => ({ value, label: STANCE_LABELS[value] }))}
        />
        <Textarea
          label="Excerpt"
          description="The words that matter, as they stand in the source."
          value={draft.excerpt}
          onChange={(event) => change({ excerpt: event.currentTarget.value })}
          error={faultOf('excerpt')}
          autosize
          minRows={2}
          maxRows={8}
        />
        <Group grow gap="xs" align="flex-start">
          <TextInput
            label="Where in it"
            placeholder="p. 14, 02:31"
            value={draft.locator}
            onChange={(event) => change({ locator: event.currentTarget.value })}
            error={faultOf('locator')}
          />
          <TextInput
            label="Remark"
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
            Save source
          </Button>
          <Button variant="default" size="xs" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
