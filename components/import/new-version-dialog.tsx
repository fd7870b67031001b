'use client'

import { Button, Group, Modal, Tabs } from '@mantine/core'
import { useState } from 'react'
import { AddressField, KeepImages } from './address-field'
import { ArticleFileDrop } from './article-file-drop'
import { captureBody, EMPTY_DRAFT, type ImportDraft } from './import-draft'
import { PasteText } from './paste-text'
import type { Failure } from '@/lib/core/result'
import type { CaptureView } from '@/lib/schema/version'
import type { VersionsApi } from '@/components/article/versions/versions-api'
import classes from './new-version-dialog.module.css'

type NewVersionDialogProps = {
  opened: boolean
  onClose: () => void
  api: VersionsApi
  /** Where the article is on the web, if it is known. */
  address: string | null
  /** The number of the version in the room. */
  shown: number
  /** Work of this room is still on its way to the server. */
  unsaved: boolean
  /** The room of the new version is on its way. */
  opening: boolean
  onCaptured: (capture: CaptureView) => void
}

/** Captures the article anew: its text or a file, and what comes of it. What was entered stays until it is taken. */
export function NewVersionDialog({ opened, onClose, shown, ...rest }: NewVersionDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="New version" size="44rem">
      <p className={classes['lead']}>
        The article is captured anew as version {shown + 1}, every annotation is carried over to the new text,
        and you confirm those whose words have changed. Version {shown} stays as it is.
      </p>
      <NewVersionForm onClose={onClose} {...rest} />
    </Modal>
  )
}

type NewVersionFormProps = Omit<NewVersionDialogProps, 'opened' | 'shown'>

function NewVersionForm({ onClose, address, api, unsaved, opening, onCaptured }: NewVersionFormProps) {
  const [draft, setDraft] = useState<ImportDraft>(draftFor(address))
  const [failure, setFailure] = useState<Failure>()
  const [sending, setSending] = useState(false)

  function change(part: Partial<ImportDraft>): void {
    setDraft((before) => ({ ...before, ...part }))
    setFailure(undefined)
  }

  async function capture(): Promise<void> {
    setFailure(undefined)
    setSending(true)
    const answer = await api.add(captureBody(draft))
    setSending(false)
    if (!answer.ok) {
      setFailure(answer.failure)
      return
    }
    onCaptured(answer.value)
    if (answer.value.carryOver?.status === 'running') onClose()
  }

  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void capture()
      }}
    >
      <VersionSource draft={draft} faulty={failure?.field} onChange={change} />
      {failure && (
        <div role="alert" className={classes['failure']}>
          <strong>No new version was made.</strong> {failure.message} {wayOn(failure)}
        </div>
      )}
      <Group justify="flex-end" mt="lg" gap="sm">
        {unsaved && <span className={classes['waits']}>Your last changes are still being saved.</span>}
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={isEmpty(draft) || unsaved} loading={sending || opening}>
          Capture the new version
        </Button>
      </Group>
    </form>
  )
}

type VersionSourceProps = {
  draft: ImportDraft
  /** The field that the server refused. */
  faulty: string | undefined
  onChange: (part: Partial<ImportDraft>) => void
}

/** Where the new text comes from. What was entered in one tab stays while another is open. */
function VersionSource({ draft, faulty, onChange }: VersionSourceProps) {
  return (
    <Tabs value={draft.tab} onChange={(tab) => onChange({ tab: TABS.find((one) => one === tab) ?? 'paste' })}>
      <Tabs.List aria-label="Where the new text comes from">
        <Tabs.Tab value="paste">Paste text</Tabs.Tab>
        <Tabs.Tab value="address">Web address</Tabs.Tab>
        <Tabs.Tab value="file">Upload file</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="paste" pt="md">
        <PasteText draft={draft} isInvalid={faulty === 'text'} onChange={onChange} />
      </Tabs.Panel>
      <Tabs.Panel value="address" pt="md">
        <AddressField draft={draft} isInvalid={faulty === 'url'} onChange={onChange} />
      </Tabs.Panel>
      <Tabs.Panel value="file" pt="md">
        <ArticleFileDrop
          file={draft.file}
          isInvalid={faulty === 'file'}
          onChange={(file) => onChange({ file })}
        />
        <KeepImages draft={draft} onChange={onChange} />
      </Tabs.Panel>
    </Tabs>
  )
}

const TABS = ['paste', 'address', 'file'] as const

/** An article that came from the web is fetched there again, unless one says otherwise. */
function draftFor(address: string | null): ImportDraft {
  return address === null ? EMPTY_DRAFT : { ...EMPTY_DRAFT, tab: 'address', address }
}

function isEmpty({ tab, file, address, text }: ImportDraft): boolean {
  if (tab === 'file') return file === undefined
  return (tab === 'address' ? address : text).trim() === ''
}

/** What to do about a refusal, where its message does not say. */
function wayOn({ code, current, field }: Failure): string {
  if (code === 'conflict' && current !== undefined)
    return 'Paste the text as it reads now, or cancel: there is nothing to do.'
  if (code === 'unauthenticated') return 'Sign in again in another tab, then capture it here.'
  return field === undefined ? '' : 'What you entered is still here.'
}
