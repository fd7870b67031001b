'use client'

import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState, type SubmitEvent } from 'react'
import { Day } from '@/components/ui/day'
import type { Failure, Result } from '@/lib/core/result'
import type { ClaimView } from '@/lib/schema/claim'
import { ApprovalHint } from './approval-hint'
import type { ClaimWording } from './claims-api'
import classes from './claim-wording.module.css'

type ClaimWordingFieldsProps = {
  claim: ClaimView
  mayEdit: boolean
  onSave: (wording: ClaimWording) => Promise<Result<unknown>>
}

/** What the claim says in its own words, who said it and when; set right in place. */
export function ClaimWordingFields({ claim, mayEdit, onSave }: ClaimWordingFieldsProps) {
  const t = useTranslations('claim')
  const [editing, setEditing] = useState(false)
  if (editing) {
    return (
      <Stack gap="xs">
        {claim.approved && <ApprovalHint />}
        <WordingForm claim={claim} onSave={onSave} onDone={() => setEditing(false)} />
      </Stack>
    )
  }
  const { text, speaker, saidOn } = claim
  return (
    <div>
      <p className={classes['text']} dir="auto">
        {text}
      </p>
      <Text size="sm" c="dimmed">
        {speaker ? t('wording.saidBy', { speaker }) : t('wording.noSpeaker')}
        {saidOn && (
          <>
            , <Day at={saidOn} />
          </>
        )}
        {mayEdit && (
          <Button variant="subtle" size="compact-xs" ml="xs" onClick={() => setEditing(true)}>
            {t('wording.edit')}
          </Button>
        )}
      </Text>
    </div>
  )
}

type WordingFormProps = Omit<ClaimWordingFieldsProps, 'mayEdit'> & { onDone: () => void }

export function WordingForm({ claim, onSave, onDone }: WordingFormProps) {
  const t = useTranslations('claim')
  const common = useTranslations('ui')
  const [text, setText] = useState(claim.text)
  const [speaker, setSpeaker] = useState(claim.speaker ?? '')
  const [saidOn, setSaidOn] = useState(claim.saidOn ?? '')
  const [failure, setFailure] = useState<Failure | null>(null)

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const saved = await onSave({ text: text.trim(), speaker: speaker.trim() || null, saidOn: saidOn || null })
    if (saved.ok) onDone()
    else setFailure(saved.failure)
  }

  const faultOf = (field: string): string | undefined =>
    failure?.issues?.find((issue) => issue.field === field)?.message
  return (
    <form onSubmit={save}>
      <Stack gap="xs">
        <Textarea
          label={t('wording.text')}
          description={t('wording.textHint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={faultOf('text')}
          autosize
          minRows={2}
          required
        />
        <Group grow align="flex-start" gap="xs">
          <TextInput
            label={t('wording.speaker')}
            value={speaker}
            onChange={(event) => setSpeaker(event.currentTarget.value)}
            error={faultOf('speaker')}
          />
          <TextInput
            label={t('wording.saidOn')}
            type="date"
            value={saidOn}
            onChange={(event) => setSaidOn(event.currentTarget.value)}
            error={faultOf('saidOn')}
          />
        </Group>
        {failure && !failure.issues && (
          <Text size="sm" c="red" role="alert">
            {failure.message}
          </Text>
        )}
        <Group gap="xs">
          <Button type="submit" size="compact-sm">
            {t('wording.save')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={onDone}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
