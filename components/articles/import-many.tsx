'use client'

import { Button, Checkbox, Group, Textarea } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { createApiClient } from '@/components/ui/api-client'
import type { Failure } from '@/lib/core/result'
import type { ImportJobView } from '@/lib/core/view/import-job'
import { FilesDrop } from './files-drop'
import classes from './import-form.module.css'

type ImportManyProps = {
  workspace: string
  /** The tabs, above everything. */
  source: ReactNode
}

/** Begins an import of many articles: addresses, files, or a file that holds many itself. */
export function ImportMany({ workspace, source }: ImportManyProps) {
  const api = createApiClient(workspace)
  const router = useRouter()
  const [list, setList] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [keepsImages, setKeepsImages] = useState(false)
  const [allowsDuplicates, setAllowsDuplicates] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)
  const addresses = linesOf(list)

  async function start() {
    setBusy(true)
    setFailure(undefined)
    const answer = await api<ImportJobView>('/imports', {
      method: 'POST',
      body: formOf({ addresses, files, keepsImages, allowsDuplicates }),
    })
    if (answer.ok) {
      // The import's own screen replaces this one; until then the button stays busy.
      router.push(`/w/${workspace}/articles/imports/${answer.value.id}`)
    } else {
      setFailure(answer.failure)
      setBusy(false)
    }
  }

  const total = addresses.length + files.length
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <div className={classes['fields']}>
        {source}
        <Textarea
          label="Addresses"
          description="One in each line."
          dir="ltr"
          autosize
          minRows={5}
          maxRows={16}
          placeholder={'https://\nhttps://'}
          value={list}
          onChange={(event) => setList(event.currentTarget.value)}
        />
        <FilesDrop files={files} onChange={setFiles} />
        <div>
          <Checkbox
            label="Keep the images, as captured copies"
            checked={keepsImages}
            onChange={(event) => setKeepsImages(event.currentTarget.checked)}
          />
          <Checkbox
            mt="sm"
            label="Import articles that are here already once more"
            checked={allowsDuplicates}
            onChange={(event) => setAllowsDuplicates(event.currentTarget.checked)}
          />
        </div>
        {failure && (
          <div className={classes['notice']} data-kind="failure" role="alert">
            <strong>The import was not begun.</strong> {failure.message}
          </div>
        )}
        <Group className={classes['actions'] ?? ''} gap="sm">
          <Button type="submit" size="md" loading={isBusy} disabled={total === 0}>
            Import
          </Button>
          <span className={classes['hint']} role="status">
            {isBusy ? 'Sending…' : summary(addresses.length, files.length)}
          </span>
        </Group>
      </div>
    </form>
  )
}

type Many = {
  addresses: readonly string[]
  files: readonly File[]
  keepsImages: boolean
  allowsDuplicates: boolean
}

function formOf({ addresses, files, keepsImages, allowsDuplicates }: Many): FormData {
  const form = new FormData()
  for (const file of files) form.append('file', file, file.webkitRelativePath || file.name)
  form.set('addresses', JSON.stringify(addresses))
  form.set('images', keepsImages ? 'keep' : 'drop')
  form.set('allowDuplicates', String(allowsDuplicates))
  return form
}

function linesOf(list: string): string[] {
  return list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function summary(addresses: number, files: number): string {
  const parts = [
    addresses > 0 && `${String(addresses)} ${addresses === 1 ? 'address' : 'addresses'}`,
    files > 0 && `${String(files)} ${files === 1 ? 'file' : 'files'}`,
  ].filter((part) => part !== false)
  return parts.join(', ')
}
