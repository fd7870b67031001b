'use client'

import { Button, Group } from '@mantine/core'
import { counted } from '@/components/ui/counted'
import classes from './import-form.module.css'
import type { ImportOfMany } from './use-import-many'

/** Begins an import of many, says how many, and why it was not begun. */
export function ImportManyActions({ many }: { many: ImportOfMany }) {
  const { draft, addressCount, failure, isBusy, isReady } = many
  const parts = [
    addressCount > 0 && counted(addressCount, 'address', 'addresses'),
    draft.files.length > 0 && counted(draft.files.length, 'file'),
  ].filter((part) => part !== false)
  return (
    <>
      {failure && (
        <div className={classes['notice']} data-kind="failure" role="alert">
          <strong>The import was not begun.</strong> {failure.message}
        </div>
      )}
      <Group className={classes['actions'] ?? ''} gap="sm">
        <Button type="submit" size="md" loading={isBusy} disabled={!isReady}>
          Import
        </Button>
        <span className={classes['hint']} role="status">
          {isBusy ? 'Sending…' : parts.join(', ')}
        </span>
      </Group>
    </>
  )
}
