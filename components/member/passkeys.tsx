'use client'

import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { Day } from '@/components/ui/day'
import { textIn } from '@/components/ui/text-in'
import { useChange } from '@/components/ui/use-change'
import classes from '@/components/ui/settings.module.css'
import { passkeyApi } from '@/lib/schema/api/security'
import type { PasskeyView } from '@/lib/schema/passkey'
import { AddPasskey } from './add-passkey'
import { useConfirmed } from './use-confirmed'

type PasskeysProps = { workspace: string; passkeys: PasskeyView[] }

/** One's passkeys: adding, renaming and removing them. */
export function Passkeys({ workspace, passkeys }: PasskeysProps) {
  const t = useTranslations('member')
  const api = createApiClient(workspace)
  const { change, busy } = useChange()
  const { confirmed, dialog } = useConfirmed(workspace)
  const [renaming, setRenaming] = useState<PasskeyView>()

  async function rename({ id }: PasskeyView, name: string) {
    setRenaming(undefined)
    const call = () => api(passkeyApi.rename, { params: { id }, body: { name } })
    await change(confirmed(call), t('passkeys.renamed'))
  }

  return (
    <>
      {dialog}
      <AddPasskey workspace={workspace} />
      {renaming && (
        <RenameDialog
          passkey={renaming}
          onName={(name) => void rename(renaming, name)}
          onCancel={() => setRenaming(undefined)}
        />
      )}
      {passkeys.length === 0 && <p className={classes['faint']}>{t('passkeys.none')}</p>}
      <ul className={classes['rows']}>
        {passkeys.map((passkey) => (
          <PasskeyRow
            key={passkey.id}
            passkey={passkey}
            busy={busy}
            onRename={() => setRenaming(passkey)}
            onRemove={() =>
              void change(
                confirmed(() => api(passkeyApi.remove, { params: { id: passkey.id } })),
                t('passkeys.removed', { name: passkey.name }),
              )
            }
          />
        ))}
      </ul>
    </>
  )
}

type PasskeyRowProps = { passkey: PasskeyView; busy: boolean; onRename: () => void; onRemove: () => void }

function PasskeyRow({ passkey, busy, onRename, onRemove }: PasskeyRowProps) {
  const t = useTranslations('member')
  const { name, backedUp, createdAt, lastUsedAt } = passkey
  return (
    <li className={classes['row']}>
      <div className={classes['grow']}>
        <bdi>{name}</bdi>
        <div className={classes['faint']}>
          {t.rich('passkeys.addedOn', { day: () => <Day at={createdAt} /> })} ·{' '}
          {lastUsedAt
            ? t.rich('passkeys.lastUsed', { day: () => <Day at={lastUsedAt} /> })
            : t('passkeys.neverUsed')}
          {backedUp && ` · ${t('passkeys.synced')}`}
        </div>
      </div>
      <Button
        variant="default"
        size="xs"
        loading={busy}
        aria-label={t('passkeys.renameNamed', { name })}
        onClick={onRename}
      >
        {t('passkeys.rename')}
      </Button>
      <Button
        variant="default"
        size="xs"
        loading={busy}
        aria-label={t('passkeys.removeNamed', { name })}
        onClick={onRemove}
      >
        {t('passkeys.remove')}
      </Button>
    </li>
  )
}

type RenameDialogProps = { passkey: PasskeyView; onName: (name: string) => void; onCancel: () => void }

function RenameDialog({ passkey, onName, onCancel }: RenameDialogProps) {
  const t = useTranslations('member')
  return (
    <Modal
      opened
      onClose={onCancel}
      title={t('passkeys.renameTitle')}
      closeButtonProps={{ 'aria-label': t('confirm.cancel') }}
    >
      <form action={(form) => onName(textIn(form, 'name'))}>
        <TextInput
          name="name"
          label={t('passkeys.name')}
          defaultValue={passkey.name}
          required
          withAsterisk={false}
          maxLength={100}
          data-autofocus
        />
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" onClick={onCancel}>
            {t('confirm.cancel')}
          </Button>
          <Button type="submit">{t('passkeys.saveName')}</Button>
        </Group>
      </form>
    </Modal>
  )
}
