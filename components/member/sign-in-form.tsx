'use client'

import { Alert, Anchor, Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useActionState } from 'react'
import { ownValue } from '@/lib/core/own-value'
import type { MessageKey } from '@/lib/messages/translate'
import { textIn } from '@/components/ui/text-in'
import { ProviderButtons } from './provider-buttons'
import classes from './sign-in-form.module.css'

const FAULTS: Partial<Record<string, MessageKey<'member'>>> = {
  CredentialsSignin: 'signIn.faults.credentials',
  too_many: 'signIn.faults.tooMany',
  AccessDenied: 'signIn.faults.notInvited',
  no_workspace: 'signIn.faults.noWorkspace',
  unavailable: 'signIn.faults.unavailable',
  wrong_code: 'signIn.faults.wrongCode',
}
const UNKNOWN_FAULT = 'signIn.faults.unknown'

/** Answers that ask for a code. `second_factor` is not a fault: it means that the password was correct. */
const CODE_IS_ASKED = ['second_factor', 'wrong_code']

type SignInState = {
  fault?: string | undefined
  email: string
  /** The password, while a code is asked for that goes with it. */
  password?: string
}

type SignInFormProps = {
  providers: { id: string; name: string }[]
  destination: string
  error?: string
  /** Have they come here from a new password? */
  wasReset?: boolean
}

export function SignInForm({ providers, destination, error, wasReset = false }: SignInFormProps) {
  const t = useTranslations('member')
  const [{ fault, email, password }, send, busy] = useActionState(signInWith, { fault: error, email: '' })
  const message = ownValue(FAULTS, fault ?? '') ?? UNKNOWN_FAULT

  // An action rather than a submit handler: React keeps what is sent before the page has come alive and sends it then,
  // where the browser by itself would put the password into the address.
  async function signInWith(before: SignInState, form: FormData): Promise<SignInState> {
    const asked = before.password !== undefined
    const typed = asked ? before.email : textIn(form, 'email')
    const secret = before.password ?? textIn(form, 'password')
    const answer = await signIn('credentials', {
      redirect: false,
      email: typed,
      password: secret,
      ...(asked && { code: textIn(form, 'code') }),
    })
    if (answer?.ok) {
      window.location.assign(destination)
      return { ...before, fault: undefined }
    }
    const code = answer?.error ?? ''
    return { fault: code, email: typed, ...(CODE_IS_ASKED.includes(code) && { password: secret }) }
  }

  return (
    <div className={classes['box']}>
      <Title order={1} className={classes['title'] ?? ''}>
        {t('signIn.title')}
      </Title>
      <form action={send}>
        <Stack gap="md">
          {fault !== undefined && fault !== 'second_factor' && (
            <Alert color="red" variant="light" role="alert">
              {t(message)}
            </Alert>
          )}
          {wasReset && fault === undefined && (
            <Alert color="pencil" variant="light" role="status">
              {t('signIn.wasReset')}
            </Alert>
          )}
          {password === undefined ? <PasswordFields email={email} /> : <CodeField />}
          <Button type="submit" size="md" loading={busy} fullWidth>
            {t('signIn.title')}
          </Button>
        </Stack>
      </form>
      <Anchor component={Link} href="/reset" size="sm" mt="md" display="inline-block">
        {t('signIn.forgotten')}
      </Anchor>
      <ProviderButtons providers={providers} destination={destination} />
    </div>
  )
}

function PasswordFields({ email }: { email: string }) {
  const t = useTranslations('member')
  return (
    <>
      <TextInput
        label={t('accountForm.email')}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        required
        withAsterisk={false}
        size="md"
      />
      <PasswordInput
        label={t('accountForm.password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        size="md"
      />
    </>
  )
}

function CodeField() {
  const t = useTranslations('member')
  return (
    <TextInput
      label={t('secondFactor.code')}
      description={t('secondFactor.codeHint')}
      name="code"
      autoComplete="one-time-code"
      required
      withAsterisk={false}
      size="md"
      data-autofocus
    />
  )
}
