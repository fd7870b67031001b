'use client'

import { isPressed } from '@/components/keyboard/key-press'
import { useDocumentKeys } from '@/components/keyboard/use-document-keys'
import type { ImportDraft } from './import-draft'
import classes from './import-form.module.css'
import { ImportManyActions } from './import-many-actions'
import { ImportOne } from './import-one'
import { ImportPreviewPane } from './import-preview-pane'
import { ImportSource } from './import-source'
import { ImportTitle } from './import-title'
import { useImport } from './use-import'
import { useImportMany } from './use-import-many'

type ImportFormProps = {
  workspace: string
  /** What another page or program handed over for the form to begin with. */
  initial?: Partial<Pick<ImportDraft, 'tab' | 'address' | 'text'>>
}

/** Imports an article, or many. Its source is enough; the preview shows what would be saved and lets it be corrected. */
export function ImportForm({ workspace, initial }: ImportFormProps) {
  const one = useImport(workspace, initial)
  const many = useImportMany(workspace)
  const { preview } = one
  const isMany = one.draft.tab === 'many'
  const begin = () => void (isMany ? many.begin() : one.importNow())
  useDocumentKeys((event) => {
    if (!isPressed(event, { key: 'Enter', mod: true })) return
    event.preventDefault()
    begin()
  })

  return (
    <form
      className={classes['form']}
      data-with-preview={preview ? true : undefined}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <div className={classes['fields']}>
        {!isMany && <ImportTitle one={one} />}
        <ImportSource workspace={workspace} one={one} many={many} />
        {isMany ? <ImportManyActions many={many} /> : <ImportOne workspace={workspace} one={one} />}
      </div>
      {preview && <ImportPreviewPane workspace={workspace} one={one} preview={preview} />}
    </form>
  )
}
