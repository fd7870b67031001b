'use client'

import { IconFileText } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import { FileDrop } from '@/components/ui/file-drop'
import { ACCEPTED_FILES } from '@/lib/schema/import-formats'

type ArticleFileDropProps = {
  file: File | undefined
  isInvalid: boolean
  onChange: (file: File | undefined) => void
}

const KILOBYTES = { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 } as const

/** One file that is an article, whatever program wrote it. */
export function ArticleFileDrop({ file, isInvalid, onChange }: ArticleFileDropProps) {
  const t = useTranslations('import')
  const format = useFormatter()
  return (
    <FileDrop
      label={t('file.label')}
      icon={IconFileText}
      accept={ACCEPTED_FILES}
      isInvalid={isInvalid}
      onChoose={([first]) => onChange(first)}
    >
      <p>
        {file ? (
          <>
            <bdi>{file.name}</bdi>, {format.number(Math.max(1, file.size / 1024), KILOBYTES)}
          </>
        ) : (
          t('file.drop')
        )}
      </p>
    </FileDrop>
  )
}
