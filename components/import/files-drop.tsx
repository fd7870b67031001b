'use client'

import { Button, Group, Input } from '@mantine/core'
import { IconFiles } from '@tabler/icons-react'
import { Fragment, useRef } from 'react'
import { FileDrop } from '@/components/ui/file-drop'
import { takeFiles } from '@/components/ui/take-files'
import { tooMuchOf, withoutHidden } from './chosen-files'

type FilesDropProps = { files: readonly File[]; onChange: (files: readonly File[]) => void }

/** Files, or a folder of them; a ZIP, CSV or JSON file may hold many articles by itself. */
export function FilesDrop({ files, onChange }: FilesDropProps) {
  const folder = useRef<HTMLInputElement>(null)
  const tooMuch = tooMuchOf(files)
  const take = (chosen: readonly File[]) => onChange(withoutHidden(chosen))
  return (
    <div>
      <FileDrop label="Files" icon={IconFiles} multiple isInvalid={tooMuch !== undefined} onChoose={take}>
        <p>
          {files.length > 0 ? (
            <Names files={files} />
          ) : (
            'Drop files here, or choose them. A ZIP, or a CSV or JSON file with one article a row, will do too.'
          )}
        </p>
      </FileDrop>
      {tooMuch && (
        <Input.Error role="alert" mt="xs" size="sm">
          {tooMuch}
        </Input.Error>
      )}
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
        onChange={(event) => takeFiles(event.currentTarget, take)}
      />
    </div>
  )
}

const SHOWN = 3

function Names({ files }: { files: readonly File[] }) {
  const others = files.length - SHOWN
  return (
    <>
      {files.slice(0, SHOWN).map(({ name }, place) => (
        <Fragment key={place}>
          {place > 0 && ', '}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
      {others > 0 && ` and ${String(others)} more`}
    </>
  )
}
