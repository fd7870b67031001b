'use client'

import { Button } from '@mantine/core'
import { AddressField } from './address-field'
import { Bookmarklet } from './bookmarklet'
import type { ImportDraft } from './import-draft'
import classes from './import-form.module.css'

type FromAddressProps = {
  workspace: string
  draft: ImportDraft
  isInvalid: boolean
  onChange: (part: Partial<ImportDraft>) => void
}

/** A page of the web, which the server fetches as anybody could who is not signed in there. */
export function FromAddress({ workspace, draft, isInvalid, onChange }: FromAddressProps) {
  return (
    <>
      <AddressField draft={draft} isInvalid={isInvalid} onChange={onChange} />
      {draft.text !== '' && (
        <div className={classes['notice']}>
          <p className={classes['selected']} dir="auto">
            {draft.text}
          </p>
          <Button mt="sm" size="compact-sm" variant="default" onClick={() => onChange({ tab: 'paste' })}>
            Import only this text
          </Button>
        </div>
      )}
      <div className={classes['explanation']}>
        <p>
          The page is fetched as anybody sees it. One behind a sign-in can be pasted, or saved and uploaded.
        </p>
        <Bookmarklet workspace={workspace} />
      </div>
    </>
  )
}
