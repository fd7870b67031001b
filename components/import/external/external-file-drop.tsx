'use client'

import { IconFileImport } from '@tabler/icons-react'
import { FileDrop } from '@/components/ui/file-drop'
import classes from './external-import.module.css'

/** A place to drop a file of annotations on, or to choose one. Which tool wrote it, its content tells the server. */
export function ExternalFileDrop({ onChoose }: { onChoose: (file: File) => void }) {
  return (
    <FileDrop
      label="File of annotations"
      icon={IconFileImport}
      accept=".json,.jsonl,.jsonld,.ndjson,.tsv,.txt,application/json,application/ld+json"
      onChoose={([file]) => {
        if (file) onChoose(file)
      }}
    >
      <p>Drop a file here, or choose one.</p>
      <p className={classes['fine']}>
        Hypothesis (JSON), doccano (JSONL), Label Studio (JSON), WebAnno or INCEpTION (TSV 3), W3C annotations
        (JSON-LD), or a JSON export of Stet. At most 16 MB.
      </p>
    </FileDrop>
  )
}
