'use client'

import { Alert, Button, Divider, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRef, useState, type ReactNode } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { textIn } from '@/components/ui/text-in'
import type { Result } from '@/lib/core/result'
import type { ProofsView } from '@/lib/schema/account'
import { passkeyApi, securityApi } from '@/lib/schema/api/security'
import { askForPasskey } from './ask-browser'

type Confirmed = {
  /** Makes a dangerous call. When the server asks for it, the person first confirms that it is them; then it is made again. */
  confirmed: <T>(call: () => Promise<Result<T>>) => Promise<Result<T>>
  /** To be rendered with the component. */
  dialog: ReactNode
}

/** For changes that need confirmation: asks for a passkey, or password and code, when the server wants them, then tries again. */
export function useConfirmed(workspace: string): Confirmed {
  const [proofs, setProofs] = useState<ProofsView>()
  const settle = useRef<(proved: boolean) => void>(() => undefined)
  const api = createApiClient(workspace)

  async function confirmed<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
    const first = await call()
    if (first.ok || first.failure.code !== 'confirmation_required') return first
    const known = await api(securityApi.read, {})
    if (!known.ok) return known
    setProofs(known.value)
    const proved = await new Promise<boolean>((resolve) => {
      settle.current = resolve
    })
    setProofs(undefined)
    return proved ? call() : first
  }

  const dialog = proofs && (
    <ConfirmDialog workspace={workspace} proofs={proofs} onDone={(proved) => settle.current(proved)} />
  )
  return { confirmed, dialog }
}

type ConfirmDialogProps = { workspace: string; proofs: ProofsView; onDone: (proved: boolean) => void }

function ConfirmDialog({ workspace, proofs, onDone }: ConfirmDialogProps) {
  const t = useTranslations('member')
  return (
    <Modal
      opened
      onClose={() => onDone(false)}
      title={t('confirm.title')}
      closeButtonProps={{ 'aria-label': t('confirm.cancel') }}
    >
      <ConfirmForm
        workspace={workspace}
        proofs={proofs}
        onProved={() => onDone(true)}
        onCancel={() => onDone(false)}
      />
    </Modal>
  )
}

type ConfirmFormProps = {
  workspace: string
  proofs: ProofsView
  onProved: () => void
  onCancel?: () => void
}

/** Asks for a passkey; or for the password and, where there is a second factor, for a code. */
export function ConfirmForm({ workspace, proofs, onProved, onCancel }: ConfirmFormProps) {
  const t = useTranslations('member')
  const [fault, setFault] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { hasPassword, hasSecondFactor, hasApp, passkeys } = proofs
  const api = createApiClient(workspace)

  async function confirm(form: FormData) {
    setBusy(true)
    const body = {
      ...(hasPassword && { password: textIn(form, 'password') }),
      ...(hasSecondFactor && { code: textIn(form, 'code') }),
    }
    const proved = await api(securityApi.confirm, { body })
    setBusy(false)
    if (proved.ok) onProved()
    else setFault(proved.failure.message)
  }

  async function confirmByPasskey() {
    setBusy(true)
    const problem = await whyNotProved()
    setBusy(false)
    if (problem === undefined) onProved()
    else setFault(problem)
  }

  async function whyNotProved(): Promise<string | undefined> {
    const begun = await api(passkeyApi.challenge, {})
    if (!begun.ok) return begun.failure.message
    const asked = await askForPasskey(begun.value.options)
    if (!asked.ok) return t(asked.fault)
    const proved = await api(securityApi.confirm, { body: { passkey: asked.answer } })
    return proved.ok ? undefined : proved.failure.message
  }

  if (!hasPassword && !hasSecondFactor) return <p>{t('confirm.signInAgain')}</p>
  return (
    <form action={(form) => void confirm(form)}>
      <Stack gap="md">
        {fault !== undefined && (
          <Alert color="red" variant="light" role="alert">
            {fault}
          </Alert>
        )}
        {passkeys > 0 && (
          <>
            <Button loading={busy} data-autofocus onClick={() => void confirmByPasskey()}>
              {t('passkeys.use')}
            </Button>
            <Divider label={t('signIn.or')} />
          </>
        )}
        {hasPassword && (
          <PasswordInput
            name="password"
            label={t('accountForm.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            data-autofocus={passkeys === 0}
          />
        )}
        {hasSecondFactor && (
          <TextInput
            name="code"
            label={hasApp ? t('secondFactor.code') : t('secondFactor.recoveryCode')}
            description={hasApp ? t('secondFactor.codeHint') : t('secondFactor.recoveryHint')}
            autoComplete="one-time-code"
            required
            withAsterisk={false}
          />
        )}
        <Group gap="sm" {...(onCancel && { justify: 'flex-end' })}>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('confirm.cancel')}
            </Button>
          )}
          <Button type="submit" variant={passkeys > 0 ? 'default' : 'filled'} loading={busy}>
            {t('confirm.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
