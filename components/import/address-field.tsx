'use client'

import { Checkbox, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ImportDraft } from './import-draft'

type AddressFieldProps = {
  draft: ImportDraft
  isInvalid: boolean
  onChange: (part: Partial<ImportDraft>) => void
}

/** The address of a page to fetch, and whether its images are wanted. */
export function AddressField({ draft, isInvalid, onChange }: AddressFieldProps) {
  const t = useTranslations('import')
  return (
    <>
      <TextInput
        label={t('web.label')}
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
    </>
  )
}

/** Images are captured or left out; a page of ours never asks another site for one. */
export function KeepImages({ draft, onChange }: Pick<AddressFieldProps, 'draft' | 'onChange'>) {
  const t = useTranslations('import')
  return (
    <Checkbox
      my="md"
      label={t('web.keepImages')}
      checked={draft.keepsImages}
      onChange={(event) => onChange({ keepsImages: event.currentTarget.checked })}
    />
  )
}
