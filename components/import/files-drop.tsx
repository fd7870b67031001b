'use client'

import { Button, Group, Input } from '@mantine/core'
import { IconFiles } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Fragment, useRef } from 'react'
import { FileDrop } from '@/components/ui/file-drop'
import { takeFiles } from '@/components/ui/take-files'
import { MOST_MEGABYTES, tooMuchOf, withoutHidden } from './chosen-files'

type FilesDropProps = { files: readonly File[]; onChange: (files: readonly File[]) => void }

/** Files, or a folder of them; a ZIP, CSV or JSON file may hold many articles by itself. */
export function FilesDrop({ files, onChange }: FilesDropProps) {
  const t = useTranslations('import')
  const format = useFormatter()
  const folder = useRef<HTMLInputElement>(null)
  const tooMuch = tooMuchOf(files)
  const take = (chosen: readonly File[]) => onChange(withoutHidden(chosen))
  return (
    <div>
      <FileDrop
        label={t('many.files')}
        icon={IconFiles}
        multiple
        isInvalid={tooMuch !== undefined}
        onChoose={take}
      >
        <p>{files.length > 0 ? <Names files={files} /> : t('many.drop')}</p>
      </FileDrop>
      {tooMuch !== undefined && (
        <Input.Error role="alert" mt="xs" size="sm">
          {t('many.tooLarge', {
            size: format.number(tooMuch, MEGABYTES),
            limit: format.number(MOST_MEGABYTES, MEGABYTES),
          })}
        </Input.Error>
      )}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => folder.current?.click()}>
          {t('many.chooseFolder')}
        </Button>
        {files.length > 0 && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onChange([])}>
            {t('many.removeFiles')}
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
        aria-label={t('many.folder')}
        onChange={(event) => takeFiles(event.currentTarget, take)}
      />
    </div>
  )
}

const MEGABYTES = { style: 'unit', unit: 'megabyte' } as const

const SHOWN = 3

function Names({ files }: { files: readonly File[] }) {
  const t = useTranslations('import')
  const others = files.length - SHOWN
  return (
    <>
      {files.slice(0, SHOWN).map(({ name }, place) => (
        <Fragment key={place}>
          {place > 0 && ', '}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
      {others > 0 && ` ${t('many.others', { count: others })}`}
    </>
  )
}
