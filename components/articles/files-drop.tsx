'use client'

import { Button, Group, Input } from '@mantine/core'
import { IconFiles } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import classes from './import-form.module.css'

type FilesDropProps = { files: readonly File[]; onChange: (files: readonly File[]) => void }

/** Files, or a folder of them; a ZIP, CSV or JSON file may hold many articles by itself. */
export function FilesDrop({ files, onChange }: FilesDropProps) {
  const id = useId()
  const folder = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  function take(list: FileList | null) {
    onChange([...(list ?? [])].filter(({ name }) => !name.startsWith('.')))
  }
  return (
    <Input.Wrapper label="Files" labelProps={{ htmlFor: id }}>
      <div className={classes['drop']} data-over={isOver || undefined}>
        <IconFiles size={28} stroke={1.3} aria-hidden />
        <p>
          {files.length > 0
            ? said(files)
            : 'Drop files here, or choose them. A ZIP, or a CSV or JSON file with one article a row, will do too.'}
        </p>
        <input
          id={id}
          type="file"
          multiple
          className={classes['file']}
          onDragEnter={() => setIsOver(true)}
          onDragLeave={() => setIsOver(false)}
          onDrop={() => setIsOver(false)}
          onChange={(event) => take(event.currentTarget.files)}
        />
      </div>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
        {files.length > 0 && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onChange([])}>
            Remove the files
          </Button>
        )}
      </Group>
      <input
        ref={(input) => {
          folder.current = input
          if (input) input.webkitdirectory = true
        }}
        type="file"
        hidden
        aria-label="Folder"
        onChange={(event) => take(event.currentTarget.files)}
      />
    </Input.Wrapper>
  )
}

const SHOWN = 3

function said(files: readonly File[]): string {
  const names = files.slice(0, SHOWN).map(({ name }) => name)
  const others = files.length - names.length
  return others > 0 ? `${names.join(', ')} and ${String(others)} more` : names.join(', ')
}
