'use client'

import { Button, Group } from '@mantine/core'
import type { ImportTab } from './import-draft'
import classes from './import-form.module.css'
import type { Working } from './import-state'

type ImportActionsProps = { tab: ImportTab; working: Working; onPreview: () => void }

/** Imports an article, or shows first what would be. */
export function ImportActions({ tab, working, onPreview }: ImportActionsProps) {
  return (
    <Group className={classes['actions'] ?? ''} gap="sm">
      <Button type="submit" size="md" loading={working === 'import'}>
        Import
      </Button>
      <Button
        size="md"
        variant="default"
        loading={working === 'preview'}
        disabled={working === 'import'}
        onClick={onPreview}
      >
        Preview
      </Button>
      <span className={classes['hint']} role="status">
        {working && (tab === 'address' || tab === 'file') ? (
          WORKING[tab]
        ) : (
          <>
            <kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>Enter</kbd> imports
          </>
        )}
      </span>
    </Group>
  )
}

const WORKING = {
  address: 'Fetching the page and reading it…',
  file: 'Sending the file and reading it…',
} as const
