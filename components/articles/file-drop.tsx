'use client'

import { Input } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useId, useState } from 'react'
import classes from './import-form.module.css'

type FileDropProps = {
  file: File | undefined
  isInvalid: boolean
  onChange: (file: File | undefined) => void
}

const SIZE = new Intl.NumberFormat('en', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })

/** Only what the file dialogue shows first; what a file is, the server finds out. */
const ACCEPTED =
  '.docx,.odt,.rtf,.pdf,.epub,.eml,.html,.htm,.xhtml,.mhtml,.mht,.md,.markdown,.txt,.text,application/pdf,application/epub+zip,message/rfc822,text/plain,text/markdown,text/html'

/** The browser's own file input, spread over a place to drop a file on. What the file is, its content tells the server. */
export function FileDrop({ file, isInvalid, onChange }: FileDropProps) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  return (
    <Input.Wrapper label="File" labelProps={{ htmlFor: id }}>
      <div className={classes['drop']} data-over={isOver || undefined} data-invalid={isInvalid || undefined}>
        <IconFileText size={28} stroke={1.3} aria-hidden />
        <p>
          {file ? (
            <>
              <bdi>{file.name}</bdi>, {SIZE.format(Math.max(1, file.size / 1024))}
            </>
          ) : (
            'Drop a Word, PDF, OpenDocument, EPUB, e-mail, web page or text file here, or choose one.'
          )}
        </p>
        <input
          id={id}
          type="file"
          aria-invalid={isInvalid || undefined}
          accept={ACCEPTED}
          className={classes['file']}
          onDragEnter={() => setIsOver(true)}
          onDragLeave={() => setIsOver(false)}
          onDrop={() => setIsOver(false)}
          onChange={(event) => onChange(event.currentTarget.files?.[0])}
        />
      </div>
    </Input.Wrapper>
  )
}
