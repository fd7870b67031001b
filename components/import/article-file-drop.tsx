'use client'

import { IconFileText } from '@tabler/icons-react'
import { FileDrop } from '@/components/ui/file-drop'
import { ACCEPTED_FILES } from '@/lib/schema/import-formats'

type ArticleFileDropProps = {
  file: File | undefined
  isInvalid: boolean
  onChange: (file: File | undefined) => void
}

const SIZE = new Intl.NumberFormat('en', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })

/** One file that is an article, whatever program wrote it. */
export function ArticleFileDrop({ file, isInvalid, onChange }: ArticleFileDropProps) {
  return (
    <FileDrop
      label="File"
      icon={IconFileText}
      accept={ACCEPTED_FILES}
      isInvalid={isInvalid}
      onChoose={([first]) => onChange(first)}
    >
      <p>
        {file ? (
          <>
            <bdi>{file.name}</bdi>, {SIZE.format(Math.max(1, file.size / 1024))}
          </>
        ) : (
          'Drop a Word, PDF, OpenDocument, EPUB, e-mail, web page or text file here, or choose one.'
        )}
      </p>
    </FileDrop>
  )
}
