'use client'

import { Alert, Anchor, Button, Divider, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useActionState } from 'react'
import type { MessageKey } from '@/lib/messages/translate'
import { textIn } from '@/components/ui/text-in'
import classes from './sign-in-form.module.css'

const FAULTS: Partial<Record<string, MessageKey<'member'>>> = {
  CredentialsSignin: 'signIn.faults.credentials',
  too_many: 'signIn.faults.tooMany',
  AccessDenied: 'signIn.faults.notInvited',
  no_workspace: 'signIn.faults.noWorkspace',
  unavailable: 'signIn.faults.unavailable',
}
const UNKNOWN_FAULT = 'signIn.faults.unknown'

type SignInState = { code?: string | undefined; email: string }

type SignInFormProps = {
  providers: { id: string; name: string }[]
  destination: string
  error?: string
  /** Have they come here from a new password? */
  wasReset?: boolean
}

export function SignInForm({ providers, destination, error, wasReset = false }: SignInFormProps) {
  const t = useTranslations('member')
  const [{ code, email }, send, busy] = useActionState(signInWith, { code: error, email: '' })

  // An action rather than a submit handler: React keeps what is sent before the page has come alive and sends it then,
  // where the browser by itself would put the password into the address.
  async function signInWith(_state: SignInState, form: FormData): Promise<SignInState> {
    const typed = textIn(form, 'email')
    const answer = await signIn('credentials', {
      redirect: false,
      email: typed,
      password: textIn(form, 'password'),
    })
    if (!answer?.ok) return { code: answer?.error ?? '', email: typed }
    window.location.assign(destination)
    return { email: typed }
  }

  return (
    <div className={classes['box']}>
      <Title order={1} className={classes['title'] ?? ''}>
        {t('signIn.title')}
      </Title>
      <form action={send}>
        <Stack gap="md">
          {code !== undefined && (
            <Alert color="red" variant="light" role="alert">
              {t(FAULTS[code] ?? UNKNOWN_FAULT)}
            </Alert>
          )}
          {wasReset && code === undefined && (
            <Alert color="pencil" variant="light" role="status">
              {t('signIn.wasReset')}
            </Alert>
          )}
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
          <Button type="submit" size="md" loading={busy} fullWidth>
            {t('signIn.title')}
          </Button>
        </Stack>
      </form>
      <Anchor component={Link} href="/reset" size="sm" mt="md" display="inline-block">
        {t('signIn.forgotten')}
      </Anchor>
      {providers.length > 0 && (
        <Stack gap="xs" mt="lg">
          <Divider label={t('signIn.or')} />
          {providers.map(({ id, name }) => (
            <Button
              key={id}
              variant="default"
              size="md"
              onClick={() => void signIn(id, { callbackUrl: destination })}
            >
              {t('signIn.continueWith', { provider: name })}
            </Button>
          ))}
        </Stack>
      )}
    </div>
  )
}
