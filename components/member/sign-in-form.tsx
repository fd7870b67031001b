'use client'

import { Alert, Button, Divider, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { signIn } from 'next-auth/react'
import { useActionState } from 'react'
import classes from './sign-in-form.module.css'

const FAULTS: Record<string, string> = {
  CredentialsSignin: 'That e-mail and password do not belong together. Check both and try again.',
  too_many: 'Too many tries. Wait a quarter of an hour, or ask an admin for a new invitation.',
  AccessDenied: 'Nobody has invited that account yet. Ask an admin of your workspace.',
  no_workspace: 'You are signed in, but no workspace has you as a member. Ask an admin for an invitation.',
}
const UNKNOWN_FAULT = 'Signing in did not work. Try again in a moment.'

type SignInState = { fault?: string | undefined; email: string }

type SignInFormProps = { providers: { id: string; name: string }[]; destination: string; error?: string }

function faultOf(code: string): string {
  return FAULTS[code] ?? UNKNOWN_FAULT
}

function textIn(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}

export function SignInForm({ providers, destination, error }: SignInFormProps) {
  const [{ fault, email }, send, busy] = useActionState(signInWith, {
    fault: error && faultOf(error),
    email: '',
  })

  // An action rather than a submit handler: React keeps what is sent before the page has come alive and sends it then,
  // where the browser by itself would put the password into the address.
  async function signInWith(_state: SignInState, form: FormData): Promise<SignInState> {
    const typed = textIn(form, 'email')
    const answer = await signIn('credentials', {
      redirect: false,
      email: typed,
      password: textIn(form, 'password'),
    })
    if (!answer?.ok) return { fault: faultOf(answer?.error ?? ''), email: typed }
    window.location.assign(destination)
    return { email: typed }
  }

  return (
    <div className={classes['box']}>
      <Title order={1} className={classes['title'] ?? ''}>
        Sign in
      </Title>
      <form action={send}>
        <Stack gap="md">
          {fault && (
            <Alert color="red" variant="light" role="alert">
              {fault}
            </Alert>
          )}
          <TextInput
            label="Email"
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={email}
            required
            withAsterisk={false}
            size="md"
          />
          <PasswordInput
            label="Password"
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            size="md"
          />
          <Button type="submit" size="md" loading={busy} fullWidth>
            Sign in
          </Button>
        </Stack>
      </form>
      {providers.length > 0 && (
        <Stack gap="xs" mt="lg">
          <Divider label="or" />
          {providers.map(({ id, name }) => (
            <Button
              key={id}
              variant="default"
              size="md"
              onClick={() => void signIn(id, { callbackUrl: destination })}
            >
              Continue with {name}
            </Button>
          ))}
        </Stack>
      )}
    </div>
  )
}
