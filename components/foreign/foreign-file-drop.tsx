'use client'

import { IconFileImport } from '@tabler/icons-react'
import { useId, useState } from 'react'
import classes from './bring-in.module.css'

/** A place to drop a file of annotations on, or to choose one. Which tool wrote it, its content tells the server. */
export function ForeignFileDrop({ onChoose }: { onChoose: (file: File) => void }) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  return (
    <div>
      <label className={classes['label']} htmlFor={id}>
        File of annotations
      </label>
      <div className={classes['drop']} data-over={isOver || undefined}>
        <IconFileImport size={28} stroke={1.3} aria-hidden />
        <p>Drop a file here, or choose one.</p>
        <p className={classes['fine']} id={`${id}-kinds`}>
          Hypothesis (JSON), doccano (JSONL), Label Studio (JSON), WebAnno or INCEpTION (TSV 3), W3C
          annotations (JSON-LD), or a JSON export of Stet. At most 16 MB.
        </p>
        <input
          id={id}
          type="file"
          aria-describedby={`${id}-kinds`}
          accept=".json,.jsonl,.jsonld,.ndjson,.tsv,.txt,application/json,application/ld+json"
          className={classes['file']}
          onDragEnter={() => setIsOver(true)}
          onDragLeave={() => setIsOver(false)}
          onDrop={() => setIsOver(false)}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file) onChoose(file)
          }}
        />
      </div>
    </div>
  )
}
