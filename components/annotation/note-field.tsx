'use client'

import { Box, Skeleton, Stack, Text, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useCallback, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { formKey } from '@/components/keyboard/form-keys'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import { ConflictChoice } from '@/components/saving/conflict-choice'
import { SaveNote } from '@/components/saving/save-note'
import { useAutosave } from '@/components/saving/use-autosave'
import { ok } from '@/lib/core/result'
import type { AnnotationView } from '@/lib/schema/annotation'
import { noteDrafts } from './note-drafts'

type NoteFieldProps = {
  item: AnnotationView
  /** The path of this screen. */
  place: string
  onSave: (note: string | null) => void
  onClose: () => void
}

/**
 * A note, edited in place. The browser keeps each keystroke. Leaving the field saves the note; Escape leaves it as it was,
 * and what was typed is there as a draft when the field is opened again.
 */
export function NoteField({ item, place, onSave, onClose }: NoteFieldProps) {
  const t = useTranslations('annotation')
  const { mod } = useKeyNames()
  const field = useRef<HTMLTextAreaElement>(null)
  const isEscaping = useRef(false)
  const { store, ready, draft, status, failure, theirs, copy } = useAutosave(noteDrafts, {
    memberId: item.member.memberId,
    of: item.id,
    place,
    stored: item,
    calls: {
      draftOf: (stored) => stored?.note ?? '',
      // The room's work keeps it from here on, and sends it.
      save: (note) => {
        if (note.trim() !== (item.note ?? '')) onSave(note.trim() || null)
        return Promise.resolve(ok({ ...item, note }))
      },
      onChanged: () => Promise.resolve(),
    },
  })

  function leave(): void {
    // Escape has moved the focus away: the field is not left in order to save.
    if (status === 'conflict' || isEscaping.current) return
    store.send()
    onClose()
  }

  function press(event: KeyboardEvent): void {
    const asked = formKey(event)
    if (asked === 'leave') {
      event.preventDefault()
      isEscaping.current = true
      store.setAside()
      onClose()
    } else if (asked === 'send') leave()
  }

  function blur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!currentTarget.contains(relatedTarget)) leave()
  }

  function discard(): void {
    field.current?.focus()
    store.discard()
  }

  const opened = useCallback((element: HTMLTextAreaElement | null) => {
    field.current = element
    focusAtEnd(element)
  }, [])

  if (!ready) return <Skeleton height={60} mt="xs" />
  return (
    <Stack gap={4} mt="xs" onBlur={blur}>
      <Textarea
        aria-label={t('note.label')}
        description={t('note.hint', { mod })}
        inputWrapperOrder={['input', 'description']}
        data-autofocus
        ref={opened}
        value={draft}
        onChange={(event) => store.change(event.currentTarget.value)}
        onKeyDown={press}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={10_000}
      />
      {/* Pressing the button must not leave the field first: some browsers do not focus buttons. */}
      <Box onMouseDown={(event) => event.preventDefault()}>
        <SaveNote status={status} failure={failure} copy={copy} onDiscard={discard} />
      </Box>
      {theirs && (
        <ConflictChoice title={t('note.changed')} onKeepMine={store.keepMine} onTakeTheirs={store.useStored}>
          <Text size="sm" dir="auto">
            {theirs.note ?? t('note.none')}
          </Text>
        </ConflictChoice>
      )}
    </Stack>
  )
}

/** A ref that stays the same is called once: when the field opens. */
function focusAtEnd(field: HTMLTextAreaElement | null): void {
  field?.focus({ preventScroll: true })
  field?.setSelectionRange(field.value.length, field.value.length)
}
