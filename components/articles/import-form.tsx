'use client'

import { Button, Group, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { shownDetails, type ImportDraft, type ImportTab } from './import-draft'
import classes from './import-form.module.css'
import { ImportDetails } from './import-details'
import { ImportFailure } from './import-failure'
import { ImportMany } from './import-many'
import { ImportPreviewPane } from './import-preview-pane'
import { ImportSource } from './import-source'
import { useImport, type Working } from './use-import'

type ImportFormProps = {
  workspace: string
  /** What another page or program handed over for the form to begin with. */
  initial?: Partial<Pick<ImportDraft, 'tab' | 'address' | 'text'>>
}

/** Brings an article in. Its source is enough; the preview shows what would be saved and lets it be corrected. */
export function ImportForm({ workspace, initial }: ImportFormProps) {
  const form = useImport(workspace, initial)
  const { draft, change, preview, failure, working, showPreview, importNow, importAsVersion } = form
  const details = shownDetails(draft, preview)
  useHotkeys([['mod+Enter', () => void importNow()]], [])
  const source = <ImportSource workspace={workspace} draft={draft} onChange={change} failure={failure} />
  if (draft.tab === 'many') return <ImportMany workspace={workspace} source={source} />

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
        {source}
        <ImportDetails
          details={details}
          origins={preview?.origins ?? {}}
          dateInText={preview?.dateInText ?? null}
          isOpen={preview !== undefined}
          onChange={(part) => change({ touched: { ...draft.touched, ...part } })}
        />
        {failure && (
          <ImportFailure
            workspace={workspace}
            failure={failure}
            onImportAnyway={() => void importNow({ allowDuplicate: true })}
            onImportAsVersion={(articleId) => void importAsVersion(articleId)}
          />
        )}
        <Actions tab={draft.tab} working={working} onPreview={() => void showPreview()} />
      </div>
      {preview && (
        <ImportPreviewPane
          preview={preview}
          details={details}
          draft={draft}
          isBusy={working !== undefined}
          onChange={change}
          onReread={(choice) => void showPreview(choice)}
        />
      )}
    </form>
  )
}

type ActionsProps = { tab: Exclude<ImportTab, 'many'>; working: Working; onPreview: () => void }

function Actions({ tab, working, onPreview }: ActionsProps) {
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
        {working && tab !== 'paste' ? (
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
