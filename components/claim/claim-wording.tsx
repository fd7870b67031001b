'use client'

import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { Day } from '@/components/ui/day'
import type { Failure, Result } from '@/lib/core/result'
import type { ClaimView } from '@/lib/schema/claim'
import type { ClaimWording } from './claims-api'
import classes from './claim-wording.module.css'

type ClaimWordingFieldsProps = {
  claim: ClaimView
  mayEdit: boolean
  onSave: (wording: ClaimWording) => Promise<Result<unknown>>
}

/** What the claim says in its own words, who said it and when; set right in place. */
export function ClaimWordingFields({ claim, mayEdit, onSave }: ClaimWordingFieldsProps) {
  const [editing, setEditing] = useState(false)
  if (editing) {
    return <WordingForm claim={claim} onSave={onSave} onDone={() => setEditing(false)} />
  }
  const { text, speaker, saidOn } = claim
  return (
    <div>
      <p className={classes['text']} dir="auto">
        {text}
      </p>
      <Text size="sm" c="dimmed">
        {speaker ? `Said by ${speaker}` : 'Nobody named'}
        {saidOn && (
          <>
            , <Day at={saidOn} />
          </>
        )}
        {mayEdit && (
          <Button variant="subtle" size="compact-xs" ml="xs" onClick={() => setEditing(true)}>
            Edit wording
          </Button>
        )}
      </Text>
    </div>
  )
}

type WordingFormProps = Omit<ClaimWordingFieldsProps, 'mayEdit'> & { onDone: () => void }

export function WordingForm({ claim, onSave, onDone }: WordingFormProps) {
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
          label="What is claimed"
          description="In words that stand on their own: names for pronouns, dates for “last year”."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={faultOf('text')}
          autosize
          minRows={2}
          required
        />
        <Group grow align="flex-start" gap="xs">
          <TextInput
            label="Said by"
            value={speaker}
            onChange={(event) => setSpeaker(event.currentTarget.value)}
            error={faultOf('speaker')}
          />
          <TextInput
            label="Said on"
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
            Save wording
          </Button>
          <Button variant="default" size="compact-sm" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
