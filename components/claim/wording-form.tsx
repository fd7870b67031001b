'use client'

import { Button, Group, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, SubmitEvent } from 'react'
import { formKey } from '@/components/keyboard/form-keys'
import { ConflictChoice } from '@/components/saving/conflict-choice'
import { SaveNote } from '@/components/saving/save-note'
import { useAutosave } from '@/components/saving/use-autosave'
import { Day } from '@/components/ui/day'
import type { ClaimView } from '@/lib/schema/claim'
import type { ClaimsApi, ClaimWording } from './claims-api'
import { toWording, wordingDraftOf, wordingDrafts, type WordingDraft } from './wording-drafts'

export type WordingFormProps = {
  api: ClaimsApi
  claim: ClaimView
  memberId: string
  /** The path of this screen. */
  place: string
  /** The claim is to be read again. */
  onChanged: () => Promise<void>
  onSaved: (claim: ClaimView) => void
  onClose: () => void
}

/** A claim's wording, speaker and date. Ctrl + Enter saves; Escape closes it, and keeps what was typed as a draft. */
export function WordingForm({ api, claim, memberId, place, onChanged, onSaved, onClose }: WordingFormProps) {
  const t = useTranslations('claim')
  const common = useTranslations('ui')
  const { store, ready, draft, status, failure, theirs, copy } = useAutosave(wordingDrafts, {
    memberId,
    of: claim.id,
    place,
    stored: claim,
    calls: {
      draftOf: (stored) => wordingDraftOf(stored ?? claim),
      save: (wording, at, sent) => api.reword(at ?? claim, toWording(wording), sent),
      onChanged,
    },
    onSaved: (saved) => {
      onSaved(saved)
      onClose()
    },
  })
  if (!ready) return <Skeleton height={120} />
  const faultOf = (field: string): string | undefined =>
    failure?.issues?.find((issue) => issue.field === field)?.message
  const change = (part: Partial<WordingDraft>): void => store.change({ ...draft, ...part })

  function save(event?: SubmitEvent): void {
    event?.preventDefault()
    if (status === 'unchanged') onClose()
    else store.send()
  }

  function press(event: KeyboardEvent): void {
    const asked = formKey(event)
    if (!asked) return
    event.preventDefault()
    if (asked === 'leave') onClose()
    else save()
  }

  function discard(): void {
    store.discard()
    onClose()
  }

  return (
    <form onSubmit={save}>
      <Stack gap="xs" onKeyDown={press}>
        <Textarea
          label={t('wording.text')}
          description={t('wording.textHint')}
          ref={focusOnce}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          error={faultOf('text')}
          autosize
          minRows={2}
          required
        />
        <Group grow align="flex-start" gap="xs">
          <TextInput
            label={t('wording.speaker')}
            value={draft.speaker}
            onChange={(event) => change({ speaker: event.currentTarget.value })}
            error={faultOf('speaker')}
          />
          <TextInput
            label={t('wording.saidOn')}
            type="date"
            value={draft.saidOn}
            onChange={(event) => change({ saidOn: event.currentTarget.value })}
            error={faultOf('saidOn')}
          />
        </Group>
        {theirs && (
          <ConflictChoice
            title={t('wording.conflict')}
            onKeepMine={store.keepMine}
            onTakeTheirs={store.useStored}
          >
            <StoredWording {...theirs} />
          </ConflictChoice>
        )}
        <Group gap="xs">
          <Button
            type="submit"
            size="compact-sm"
            loading={status === 'saving'}
            disabled={status === 'conflict'}
          >
            {t('wording.save')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={onClose}>
            {common('close')}
          </Button>
          <SaveNote status={status} failure={failure} copy={copy} onDiscard={discard} atFields />
        </Group>
      </Stack>
    </form>
  )
}

function StoredWording({ text, speaker, saidOn }: ClaimWording) {
  const t = useTranslations('claim')
  return (
    <>
      <Text size="sm" dir="auto">
        {text}
      </Text>
      <Text size="xs" c="dimmed">
        <bdi>{speaker ?? t('wording.noSpeaker')}</bdi>
        {saidOn !== null && (
          <>
            {', '}
            <Day at={saidOn} />
          </>
        )}
      </Text>
    </>
  )
}

/** The form opens where one begins to type. A ref that stays the same is called once. */
function focusOnce(field: HTMLTextAreaElement | null): void {
  field?.focus({ preventScroll: true })
}
