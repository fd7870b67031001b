'use client'

import { Button, Checkbox, TextInput } from '@mantine/core'
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
      <TextInput
        label="Address"
        type="url"
        inputMode="url"
        placeholder="https://"
        dir="ltr"
        size="md"
        value={draft.address}
        error={isInvalid}
        onChange={(event) => onChange({ address: event.currentTarget.value })}
      />
      <KeepImages draft={draft} onChange={onChange} />
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

/** Images are captured or left out; a page of ours never asks another site for one. */
export function KeepImages({ draft, onChange }: Pick<FromAddressProps, 'draft' | 'onChange'>) {
  return (
    <Checkbox
      mt="md"
      label="Keep the images, as captured copies"
      checked={draft.keepsImages}
      onChange={(event) => onChange({ keepsImages: event.currentTarget.checked })}
    />
  )
}
