'use client'

import { Button, Group, Modal } from '@mantine/core'
import type { AnnotationChange } from '@/lib/schema/annotation-change'
import type { Conflict } from '@/lib/core/annotation/work-queue'
import type { TagView } from '@/lib/schema/annotation'
import type { Choice } from './resolve-conflict'
import classes from './conflict-dialog.module.css'

type ConflictDialogProps = {
  conflict: Conflict
  tags: readonly TagView[]
  onSettle: (choice: Choice) => void
}

/** Two versions of one annotation, side by side: nothing is lost until somebody has chosen. */
export function ConflictDialog({ conflict, tags, onSettle }: ConflictDialogProps) {
  const { step, annotationId, theirs } = conflict
  const change =
    step.work.kind === 'annotations' ? step.work.changes.find(({ id }) => id === annotationId) : undefined
  const labelOf = (tag: string): string => tags.find(({ key }) => key === tag)?.label ?? tag
  return (
    <Modal
      opened
      onClose={() => onSettle('theirs')}
      withCloseButton={false}
      title="This annotation was changed somewhere else"
      size="40rem"
    >
      {theirs && (
        <blockquote className={classes['quote']} dir="auto">
          {theirs.anchor.exact}
        </blockquote>
      )}
      <div className={classes['versions']}>
        <section aria-label="Yours">
          <h3>Yours</h3>
          <p>{describeChange(change, labelOf)}</p>
        </section>
        <section aria-label="Stored">
          <h3>Stored</h3>
          <p>
            {theirs
              ? `${labelOf(theirs.tag)}${theirs.note ? `, with the note “${theirs.note}”` : ', without a note'}`
              : 'Deleted'}
          </p>
        </section>
      </div>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => onSettle('theirs')}>
          Keep what is stored
        </Button>
        <Button data-autofocus onClick={() => onSettle('mine')}>
          Use mine
        </Button>
      </Group>
    </Modal>
  )
}

function describeChange(change: AnnotationChange | undefined, labelOf: (tag: string) => string): string {
  switch (change?.op) {
    case 'update': {
      const { tag, note, confidence } = change.set
      const parts = [
        tag !== undefined && labelOf(tag),
        note !== undefined && (note ? `the note “${note}”` : 'no note'),
        confidence !== undefined && (confidence === null ? 'no confidence' : `${confidence} % sure`),
      ]
      return parts.filter(Boolean).join(', ')
    }
    case 'delete':
      return 'Removed'
    case 'restore':
    case 'create':
    case undefined:
      return 'Brought back'
  }
}
