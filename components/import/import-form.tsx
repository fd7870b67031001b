'use client'

import { Button, Skeleton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isPressed } from '@/components/keyboard/key-press'
import { useDocumentKeys } from '@/components/keyboard/use-document-keys'
import { SaveNote } from '@/components/saving/save-note'
import type { ImportDraft } from './import-draft'
import classes from './import-form.module.css'
import { ImportManyActions } from './import-many-actions'
import { ImportOne } from './import-one'
import { ImportPreviewPane } from './import-preview-pane'
import { ImportSource } from './import-source'
import { ImportTitle } from './import-title'
import { importDraftOf, typedImportOf } from './typed-draft'
import { useImport } from './use-import'
import { useImportMany } from './use-import-many'
import { useKeptImport } from './use-kept-import'

type ImportFormProps = {
  workspace: string
  memberId: string
  /** The path of the form, with what was handed over to it. */
  place: string
  /** What another page or program handed over for the form to begin with. */
  initial?: Partial<Pick<ImportDraft, 'tab' | 'address' | 'text'>>
}

/** Imports an article, or many. What is typed is kept in the browser until then, also when the session ends. */
export function ImportForm({ workspace, memberId, place, initial = {} }: ImportFormProps) {
  const kept = useKeptImport({ memberId, place, initial })
  if (!kept.ready) return <Skeleton height={360} maw="44rem" />
  return (
    <ImportFields
      key={kept.filling}
      workspace={workspace}
      memberId={memberId}
      initial={kept.restored ? importDraftOf(kept.restored) : initial}
      kept={kept}
    />
  )
}

type ImportFieldsProps = {
  workspace: string
  memberId: string
  initial: Partial<ImportDraft>
  kept: ReturnType<typeof useKeptImport>
}

/** Its source is enough; the preview shows what would be saved and lets it be corrected. */
function ImportFields({ workspace, memberId, initial, kept }: ImportFieldsProps) {
  const t = useTranslations('import')
  const saving = useTranslations('saving')
  const sender = { workspace, memberId }
  const one = useImport({ ...sender, onImported: () => kept.forgetImported('one') }, initial)
  const many = useImportMany(
    { ...sender, onImported: () => kept.forgetImported('many') },
    kept.restored?.list,
  )
  useKeeping(one.draft, many.draft.list, kept)
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
        {kept.restored && (
          <div className={classes['restored']} role="status">
            <p>{t('kept.restored')}</p>
            <Button size="compact-sm" variant="default" onClick={kept.beginAnew}>
              {saving('discard')}
            </Button>
          </div>
        )}
        {!isMany && <ImportTitle one={one} />}
        <ImportSource workspace={workspace} one={one} many={many} />
        {isMany ? <ImportManyActions many={many} /> : <ImportOne workspace={workspace} one={one} />}
        <SaveNote
          status={kept.status}
          failure={undefined}
          copy={kept.copy}
          {...(!kept.restored && { onDiscard: kept.beginAnew })}
        />
      </div>
      {preview && <ImportPreviewPane workspace={workspace} one={one} preview={preview} />}
    </form>
  )
}

/** Keeps what is typed from the first change on; what the form began with is kept already, or is nothing. */
function useKeeping(draft: ImportDraft, list: string, { keep }: ImportFieldsProps['kept']): void {
  const begun = useRef({ draft, list })
  const keepTyped = useEffectEvent(() => keep(typedImportOf(draft, list)))
  useEffect(() => {
    if (begun.current.draft !== draft || begun.current.list !== list) keepTyped()
  }, [draft, list])
}
