'use client'

import { Alert, Anchor, Stack, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useActionState } from 'react'
import { ownValue } from '@/lib/core/own-value'
import type { MessageKey } from '@/lib/messages/translate'
import { DemoMembers, type Demo } from './demo-members'
import { ProviderButtons } from './provider-buttons'
import { sendSignIn, type SignInState } from './send-sign-in'
import { CodeField, PasskeyButton, PasswordFields } from './sign-in-fields'
import classes from './sign-in-form.module.css'
import { WideButton } from './wide-button'

const FAULTS: Partial<Record<string, MessageKey<'member'>>> = {
  CredentialsSignin: 'signIn.faults.credentials',
  too_many: 'signIn.faults.tooMany',
  AccessDenied: 'signIn.faults.notInvited',
  no_workspace: 'signIn.faults.noWorkspace',
  unavailable: 'signIn.faults.unavailable',
  wrong_code: 'signIn.faults.wrongCode',
  wrong_passkey: 'signIn.faults.wrongPasskey',
  'passkeys.faults.unsupported': 'passkeys.faults.unsupported',
  'passkeys.faults.cancelled': 'passkeys.faults.cancelled',
  'passkeys.faults.address': 'passkeys.faults.address',
  'passkeys.faults.failed': 'passkeys.faults.failed',
}
const UNKNOWN_FAULT = 'signIn.faults.unknown'

type SignInFormProps = {
  providers: { id: string; name: string }[]
  takesPasskeys: boolean
  destination: string
  error?: string
  /** Have they come here from a new password? */
  wasReset?: boolean
  /** On an installation that is only the demo: who can be signed in as by one click. */
  demo?: Demo
}

export function SignInForm({
  providers,
  takesPasskeys,
  destination,
  error,
  wasReset = false,
  demo,
}: SignInFormProps) {
  const t = useTranslations('member')
  const [state, send, busy] = useActionState(signInWith, { fault: error, email: '' })
  const { fault } = state
  const message = ownValue(FAULTS, fault ?? '') ?? UNKNOWN_FAULT

  // An action rather than a submit handler: React keeps what is sent before the page has come alive and sends it then,
  // where the browser by itself would put the password into the address.
  async function signInWith(before: SignInState, form: FormData): Promise<SignInState> {
    const after = await sendSignIn(before, form)
    if (after) return after
    window.location.assign(destination)
    return { ...before, fault: undefined }
  }

  return (
    <div className={classes['box']}>
      <Title order={1} className={classes['title'] ?? ''}>
        {t('signIn.title')}
      </Title>
      <Stack gap="md">
        {fault !== undefined && (
          <Alert color="red" variant="light" role="alert">
            {t(message)}
          </Alert>
        )}
        {wasReset && fault === undefined && (
          <Alert color="pencil" variant="light" role="status">
            {t('signIn.wasReset')}
          </Alert>
        )}
        <SignInForms state={state} action={send} busy={busy} takesPasskeys={takesPasskeys} />
      </Stack>
      <Anchor component={Link} href="/reset" size="sm" mt="md" display="inline-block">
        {t('signIn.forgotten')}
      </Anchor>
      <ProviderButtons providers={providers} destination={destination} />
      {demo && !state.asked && <DemoMembers demo={demo} action={send} busy={busy} />}
    </div>
  )
}

type SignInFormsProps = {
  state: SignInState
  action: (form: FormData) => void
  busy: boolean
  takesPasskeys: boolean
}

/** Two forms, so that a passkey is sent without what the other one requires. What most people will use comes first. */
function SignInForms({ state: { email, asked }, action, busy, takesPasskeys }: SignInFormsProps) {
  const t = useTranslations('member')
  const { app, passkey } = asked?.factors ?? { app: true, passkey: true }
  const hasPasskey = takesPasskeys && passkey
  const passkeyFirst = hasPasskey && !app
  const passkeyForm = (
    <PasskeyButton action={action} busy={busy} isMain={passkeyFirst}>
      {asked ? t('passkeys.use') : t('passkeys.signIn')}
    </PasskeyButton>
  )
  return (
    <>
      {passkeyFirst && passkeyForm}
      <form action={action}>
        <Stack gap="md">
          {asked ? <CodeField hasApp={app} /> : <PasswordFields email={email} />}
          <WideButton type="submit" variant={passkeyFirst ? 'default' : 'filled'} loading={busy}>
            {t('signIn.title')}
          </WideButton>
        </Stack>
      </form>
      {hasPasskey && !passkeyFirst && passkeyForm}
    </>
  )
}
