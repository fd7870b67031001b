'use client'

import { Skeleton, Text, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { ConflictChoice } from '@/components/saving/conflict-choice'
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

/** A note, edited in place. The browser keeps each keystroke. Leaving the field saves the note; Escape does not. */
export function NoteField({ item, place, onSave, onClose }: NoteFieldProps) {
  const t = useTranslations('annotation')
  const { store, ready, draft, status, theirs } = useAutosave(noteDrafts, {
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
    if (status === 'conflict') return
    store.send()
    onClose()
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault()
      store.discard()
      onClose()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) leave()
  }

  if (!ready) return <Skeleton height={60} mt="xs" />
  return (
    <>
      <Textarea
        mt="xs"
        aria-label={t('note.label')}
        description={t('note.hint')}
        inputWrapperOrder={['input', 'description']}
        data-autofocus
        ref={focusAtEnd}
        value={draft}
        onChange={(event) => store.change(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={leave}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={10_000}
      />
      {theirs && (
        <ConflictChoice title={t('note.changed')} onKeepMine={store.keepMine} onTakeTheirs={store.useStored}>
          <Text size="sm" dir="auto">
            {theirs.note ?? t('note.none')}
          </Text>
        </ConflictChoice>
      )}
    </>
  )
}

/** A ref that stays the same is called once: when the field opens. */
function focusAtEnd(field: HTMLTextAreaElement | null): void {
  field?.focus({ preventScroll: true })
  field?.setSelectionRange(field.value.length, field.value.length)
}
