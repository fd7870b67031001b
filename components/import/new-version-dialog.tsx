'use client'

import { Button, Group, Modal, Skeleton, Tabs } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AddressField, KeepImages } from './address-field'
import { ArticleFileDrop } from './article-file-drop'
import { captureBody, EMPTY_DRAFT, type ImportDraft } from './import-draft'
import { PasteText } from './paste-text'
import { captureDrafts, typedIn } from './typed-draft'
import { useFormDraft } from '@/components/saving/form-drafts'
import { SaveNote } from '@/components/saving/save-note'
import type { Failure } from '@/lib/core/result'
import type { MessageKey } from '@/lib/messages/translate'
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
  memberId: string
  /** The path of this screen. */
  place: string
  articleId: string
  onCaptured: (capture: CaptureView) => void
}

/** Captures a new version of the article, from its text or a file. What was typed is kept as a draft until then. */
export function NewVersionDialog({ opened, onClose, shown, ...rest }: NewVersionDialogProps) {
  const t = useTranslations('import')
  return (
    <Modal opened={opened} onClose={onClose} title={t('newVersion.title')} size="44rem">
      <p className={classes['lead']}>{t('newVersion.lead', { next: shown + 1, shown })}</p>
      <NewVersionForm onClose={onClose} {...rest} />
    </Modal>
  )
}

type NewVersionFormProps = Omit<NewVersionDialogProps, 'opened' | 'shown'>

function NewVersionForm(props: NewVersionFormProps) {
  const { onClose, address, api, unsaved, opening, memberId, place, articleId, onCaptured } = props
  const t = useTranslations('import')
  const ui = useTranslations('ui')
  const [file, setFile] = useState<File>()
  const begun = draftFor(address)
  const { ready, status, copy, ...typed } = useFormDraft(captureDrafts, {
    memberId,
    of: articleId,
    place,
    empty: typedIn(begun),
  })
  const draft: ImportDraft = { ...begun, pasted: undefined, ...typed.draft, file }
  const [failure, setFailure] = useState<Failure>()
  const [sending, setSending] = useState(false)

  function change(part: Partial<ImportDraft>): void {
    const next = { ...draft, ...part }
    setFile(next.file)
    typed.change(typedIn(next))
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
    typed.discard()
    onCaptured(answer.value)
    if (answer.value.carryOver?.status === 'running') onClose()
  }

  const next = failure && nextStepOf(failure)
  if (!ready) return <Skeleton height={240} />
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
          <strong>{t('newVersion.failed')}</strong> {failure.message} {next && t(next)}
        </div>
      )}
      <Group justify="flex-end" mt="lg" gap="sm">
        <SaveNote status={status} failure={undefined} copy={copy} onDiscard={typed.discard} />
        {unsaved && <span className={classes['waits']}>{t('newVersion.unsaved')}</span>}
        <Button variant="default" onClick={onClose}>
          {ui('close')}
        </Button>
        <Button type="submit" disabled={isEmpty(draft) || unsaved} loading={sending || opening}>
          {t('newVersion.submit')}
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
  const t = useTranslations('import')
  return (
    <Tabs value={draft.tab} onChange={(tab) => onChange({ tab: TABS.find((one) => one === tab) ?? 'paste' })}>
      <Tabs.List aria-label={t('newVersion.source')}>
        <Tabs.Tab value="paste">{t('sources.paste')}</Tabs.Tab>
        <Tabs.Tab value="address">{t('sources.address')}</Tabs.Tab>
        <Tabs.Tab value="file">{t('sources.file')}</Tabs.Tab>
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

/** The message that says what to do about a refusal, where its own does not. */
function nextStepOf({ code, current, field }: Failure): MessageKey<'import'> | undefined {
  if (code === 'conflict' && current !== undefined) return 'newVersion.same'
  if (code === 'unauthenticated') return 'newVersion.signIn'
  return field === undefined ? undefined : 'newVersion.kept'
}
