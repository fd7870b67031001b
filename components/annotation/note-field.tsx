'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent } from 'react'

type NoteFieldProps = { initial: string; onSave: (note: string | null) => void; onClose: () => void }

/** A note, typed in place. Leaving it saves; Escape does not. */
export function NoteField({ initial, onSave, onClose }: NoteFieldProps) {
  const t = useTranslations('annotation')
  const [note, setNote] = useState(initial)

  function save(): void {
    if (note.trim() !== initial.trim()) onSave(note.trim() || null)
    onClose()
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
  }

  return (
    <Textarea
      mt="xs"
      aria-label={t('note.label')}
      description={t('note.hint')}
      inputWrapperOrder={['input', 'description']}
      data-autofocus
      ref={focusAtEnd}
      value={note}
      onChange={(event) => setNote(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={save}
      autosize
      minRows={2}
      maxRows={10}
      maxLength={10_000}
    />
  )
}

/** A ref that stays the same is called once: when the field opens. */
function focusAtEnd(field: HTMLTextAreaElement | null): void {
  field?.focus({ preventScroll: true })
  field?.setSelectionRange(field.value.length, field.value.length)
}
