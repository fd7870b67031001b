'use client'

import { Button, Group, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { shownDetails } from './import-draft'
import classes from './import-form.module.css'
import { ImportDetails } from './import-details'
import { ImportFailure } from './import-failure'
import { ImportPreviewPane } from './import-preview-pane'
import { ImportSource } from './import-source'
import { useImport } from './use-import'

/** Brings an article in. Title and text are enough; the preview shows what would be saved and lets it be corrected. */
export function ImportForm({ workspace }: { workspace: string }) {
  const { draft, change, preview, failure, working, showPreview, importNow } = useImport(workspace)
  const details = shownDetails(draft, preview)
  useHotkeys([['mod+Enter', () => void importNow()]], [])

  return (
    <form
      className={classes['form']}
      data-with-preview={preview ? true : undefined}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void importNow()
      }}
    >
      <div className={classes['fields']}>
        <TextInput
          label="Title"
          size="md"
          dir="auto"
          placeholder="Taken from the text when left empty"
          maxLength={500}
          value={details.title}
          error={failure?.field === 'title'}
          onChange={(event) => change({ touched: { ...draft.touched, title: event.currentTarget.value } })}
        />
        <ImportSource draft={draft} onChange={change} failure={failure} />
        <ImportDetails
          details={details}
          dateInText={preview?.dateInText ?? null}
          isOpen={preview !== undefined}
          onChange={(part) => change({ touched: { ...draft.touched, ...part } })}
        />
        {failure && (
          <ImportFailure
            workspace={workspace}
            failure={failure}
            onImportAnyway={() => void importNow({ allowDuplicate: true })}
          />
        )}
        <Group className={classes['actions'] ?? ''} gap="sm">
          <Button type="submit" size="md" loading={working === 'import'}>
            Import
          </Button>
          <Button
            size="md"
            variant="default"
            loading={working === 'preview'}
            disabled={working === 'import'}
            onClick={() => void showPreview()}
          >
            Preview
          </Button>
          <span className={classes['hint']}>
            <kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>Enter</kbd> imports
          </span>
        </Group>
      </div>
      {preview && <ImportPreviewPane workspace={workspace} preview={preview} details={details} />}
    </form>
  )
}
