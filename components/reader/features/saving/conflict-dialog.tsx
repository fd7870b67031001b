'use client'

import { Button, Group, Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { AnnotationChange } from '@/lib/schema/annotation-change'
import type { Conflict } from '@/lib/core/annotation/work-queue'
import type { Translate } from '@/lib/messages/translate'
import type { AnnotationView, TagView } from '@/lib/schema/annotation'
import type { Choice } from '@/components/reader/room/resolve-conflict'
import { labelIn } from '@/lib/core/codebook/label-in'
import classes from './conflict-dialog.module.css'

type ConflictDialogProps = {
  conflict: Conflict
  tags: readonly TagView[]
  onSettle: (choice: Choice) => void
}

/** Two versions of one annotation, side by side: nothing is lost until somebody has chosen. */
export function ConflictDialog({ conflict, tags, onSettle }: ConflictDialogProps) {
  const t = useTranslations('reader')
  const { step, annotationId, theirs } = conflict
  const change =
    step.work.kind === 'annotations' ? step.work.changes.find(({ id }) => id === annotationId) : undefined
  const labelOf = (tag: string): string => labelIn(tags, tag)
  return (
    <Modal
      opened
      onClose={() => onSettle('theirs')}
      withCloseButton={false}
      title={t('conflict.title')}
      size="40rem"
    >
      {theirs && (
        <blockquote className={classes['quote']} dir="auto">
          {theirs.anchor.exact}
        </blockquote>
      )}
      <div className={classes['versions']}>
        <section aria-label={t('conflict.mine')}>
          <h3>{t('conflict.mine')}</h3>
          <p>{describeChange(change, { labelOf, t })}</p>
        </section>
        <section aria-label={t('conflict.theirs')}>
          <h3>{t('conflict.theirs')}</h3>
          <p>{theirs ? describeStored(theirs, { labelOf, t }) : t('conflict.deleted')}</p>
        </section>
      </div>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => onSettle('theirs')}>
          {t('conflict.keepSaved')}
        </Button>
        <Button data-autofocus onClick={() => onSettle('mine')}>
          {t('conflict.useMine')}
        </Button>
      </Group>
    </Modal>
  )
}

type Wording = { labelOf: (tag: string) => string; t: Translate<'reader'> }

function describeStored({ tag, note }: AnnotationView, { labelOf, t }: Wording): string {
  return note
    ? t('conflict.withNote', { tag: labelOf(tag), note })
    : t('conflict.withoutNote', { tag: labelOf(tag) })
}

function describeChange(change: AnnotationChange | undefined, { labelOf, t }: Wording): string {
  switch (change?.op) {
    case 'update': {
      const { tag, note, confidence } = change.set
      const parts = [
        tag !== undefined && labelOf(tag),
        note !== undefined && (note ? t('conflict.note', { note }) : t('conflict.noNote')),
        confidence !== undefined &&
          (confidence === null
            ? t('conflict.noConfidence')
            : t('conflict.confidence', { percent: confidence })),
      ]
      return parts.filter(Boolean).join(', ')
    }
    case 'delete':
      return t('conflict.removed')
    case 'restore':
    case 'create':
    case undefined:
      return t('conflict.restored')
  }
}
