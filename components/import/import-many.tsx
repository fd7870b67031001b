'use client'

import { Checkbox, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FilesDrop } from './files-drop'
import classes from './import-form.module.css'
import type { ManyDraft } from './use-import-many'

type ImportManyProps = { draft: ManyDraft; onChange: (part: Partial<ManyDraft>) => void }

/** Many articles at once: addresses, files, or a file that holds many itself. */
export function ImportMany({ draft, onChange }: ImportManyProps) {
  const t = useTranslations('import')
  return (
    <div className={classes['fields']}>
      <Textarea
        label={t('many.addresses')}
        description={t('many.addressesHint')}
        dir="ltr"
        autosize
        minRows={5}
        maxRows={16}
        placeholder={'https://\nhttps://'}
        value={draft.list}
        onChange={(event) => onChange({ list: event.currentTarget.value })}
      />
      <FilesDrop files={draft.files} onChange={(files) => onChange({ files })} />
      <div>
        <Checkbox
          label={t('web.keepImages')}
          checked={draft.keepsImages}
          onChange={(event) => onChange({ keepsImages: event.currentTarget.checked })}
        />
        <Checkbox
          mt="sm"
          label={t('many.allowDuplicates')}
          checked={draft.allowsDuplicates}
          onChange={(event) => onChange({ allowsDuplicates: event.currentTarget.checked })}
        />
      </div>
    </div>
  )
}
