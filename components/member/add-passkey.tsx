'use client'

import { Alert, Button, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState, type SubmitEvent } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { textIn } from '@/components/ui/text-in'
import { useChange } from '@/components/ui/use-change'
import classes from '@/components/ui/settings.module.css'
import { passkeyApi } from '@/lib/schema/api/security'
import { askForNewPasskey, type PasskeyFault } from './ask-browser'
import { RecoveryCodes } from './recovery-codes'
import { useConfirmed } from './use-confirmed'

type AddPasskeyProps = { workspace: string; onFinished?: () => void }

/** Adds a passkey to one's account. With the first second factor come the recovery codes. */
export function AddPasskey({ workspace, onFinished }: AddPasskeyProps) {
  const t = useTranslations('member')
  const api = createApiClient(workspace)
  const { change, busy } = useChange()
  const { confirmed, dialog } = useConfirmed(workspace)
  const [asking, setAsking] = useState(false)
  const [fault, setFault] = useState<PasskeyFault>()
  const [codes, setCodes] = useState<string[]>()

  async function add(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const name = textIn(new FormData(form), 'name')
    setFault(undefined)
    setAsking(true)
    const made = await make(name)
    setAsking(false)
    if (!made) return
    form.reset()
    if (made.recoveryCodes.length > 0) setCodes(made.recoveryCodes)
    else onFinished?.()
  }

  async function make(name: string) {
    const begun = await confirmed(() => api(passkeyApi.begin, {}))
    if (!begun.ok) return change(Promise.resolve(begun)).then(() => undefined)
    const asked = await askForNewPasskey(begun.value.options)
    if (!asked.ok) {
      setFault(asked.fault)
      return undefined
    }
    const body = { name, passkey: asked.answer }
    return change(
      confirmed(() => api(passkeyApi.finish, { body })),
      t('passkeys.added', { name }),
    )
  }

  function putAway() {
    setCodes(undefined)
    onFinished?.()
  }

  return (
    <>
      {dialog}
      {codes && <RecoveryCodes codes={codes} onDone={putAway} />}
      {fault !== undefined && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {t(fault)}
        </Alert>
      )}
      <form className={classes['form']} onSubmit={(event) => void add(event)}>
        <TextInput
          name="name"
          label={t('passkeys.name')}
          placeholder={t('passkeys.namePlaceholder')}
          required
          withAsterisk={false}
          maxLength={100}
        />
        <Button type="submit" variant="default" loading={busy || asking}>
          {t('passkeys.add')}
        </Button>
      </form>
    </>
  )
}
