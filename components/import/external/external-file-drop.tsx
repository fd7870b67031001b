'use client'

import { IconFileImport } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { FileDrop } from '@/components/ui/file-drop'
import classes from './external-import.module.css'

/** A place to drop or choose an annotation file. The server recognises the tool that wrote it by its content. */
export function ExternalFileDrop({ onChoose }: { onChoose: (file: File) => void }) {
  const t = useTranslations('import')
  return (
    <FileDrop
      label={t('external.file')}
      icon={IconFileImport}
      accept=".json,.jsonl,.jsonld,.ndjson,.tsv,.txt,application/json,application/ld+json"
      onChoose={([file]) => {
        if (file) onChoose(file)
      }}
    >
      <p>{t('external.drop')}</p>
      <p className={classes['fine']}>{t('external.formats')}</p>
    </FileDrop>
  )
}
