'use client'

import { Alert, Button, Divider, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { signIn } from 'next-auth/react'
import { useState, type SubmitEvent } from 'react'
import classes from './sign-in-form.module.css'

const FAULTS: Record<string, string> = {
  CredentialsSignin: 'That e-mail and password do not belong together. Check both and try again.',
  too_many: 'Too many tries. Wait a quarter of an hour, or ask an admin for a new invitation.',
  AccessDenied: 'Nobody has invited that account yet. Ask an admin of your workspace.',
  no_workspace: 'You are signed in, but no workspace has you as a member. Ask an admin for an invitation.',
}
const UNKNOWN_FAULT = 'Signing in did not work. Try again in a moment.'

type SignInFormProps = { providers: { id: string; name: string }[]; destination: string; error?: string }

export function SignInForm({ providers, destination, error }: SignInFormProps) {
  const [fault, setFault] = useState(error && (FAULTS[error] ?? UNKNOWN_FAULT))
  const [busy, setBusy] = useState(false)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setFault(undefined)
    const answer = await signIn('credentials', {
      redirect: false,
      email: form.get('email'),
      password: form.get('password'),
    })
    if (answer?.ok) window.location.assign(destination)
    else {
      setFault(FAULTS[answer?.error ?? ''] ?? UNKNOWN_FAULT)
      setBusy(false)
    }
  }

  return (
    <div className={classes['box']}>
      <Title order={1} className={classes['title'] ?? ''}>
        Sign in
      </Title>
      <form onSubmit={(event) => void submit(event)}>
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
