'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
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
  const t = useTranslations('import')
  return (
    <>
      <AddressField draft={draft} isInvalid={isInvalid} onChange={onChange} />
      {draft.text !== '' && (
        <div className={classes['notice']}>
          <p className={classes['selected']} dir="auto">
            {draft.text}
          </p>
          <Button mt="sm" size="compact-sm" variant="default" onClick={() => onChange({ tab: 'paste' })}>
            {t('web.onlySelection')}
          </Button>
        </div>
      )}
      <div className={classes['explanation']}>
        <p>{t('web.hint')}</p>
        <Bookmarklet workspace={workspace} />
      </div>
    </>
  )
}
