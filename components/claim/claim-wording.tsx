'use client'

import { Button, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Day } from '@/components/ui/day'
import { ApprovalHint } from './approval-hint'
import classes from './claim-wording.module.css'
import { WordingForm, type WordingFormProps } from './wording-form'

type ClaimWordingFieldsProps = Omit<WordingFormProps, 'onClose'> & { mayEdit: boolean }

/** What the claim says in its own words, who said it and when; set right in place. */
export function ClaimWordingFields({ mayEdit, ...form }: ClaimWordingFieldsProps) {
  const t = useTranslations('claim')
  const [editing, setEditing] = useState(false)
  if (editing) {
    return (
      <Stack gap="xs">
        {form.claim.approved && <ApprovalHint />}
        <WordingForm {...form} onClose={() => setEditing(false)} />
      </Stack>
    )
  }
  const { text, speaker, saidOn } = form.claim
  return (
    <div>
      <p className={classes['text']} dir="auto">
        {text}
      </p>
      <Text size="sm" c="dimmed">
        {speaker ? t.rich('wording.saidBy', { name: () => <bdi>{speaker}</bdi> }) : t('wording.noSpeaker')}
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
