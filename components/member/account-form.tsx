'use client'

import { Alert, Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useActionState, type ReactNode } from 'react'
import classes from './sign-in-form.module.css'

type FormState = {
  message?: string
  issues?: readonly { field: string; message: string }[]
  values?: Record<string, string>
}

type Field = { name: string; label: string; description?: string; type?: string; autoComplete?: string }

type AccountFormProps = {
  title: string
  lead?: string
  token?: string
  /** The account that a new password is for, so that password managers keep it under its name. */
  username?: string
  submit: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  fields?: readonly Field[]
  /** Is a new password asked for? */
  newPassword?: boolean
  /** Other ways, below the form. */
  children?: ReactNode
}

/** The form behind a one-time link: setting up, accepting an invitation, resetting a password. */
export function AccountForm({
  title,
  lead,
  token,
  username,
  submit,
  action,
  fields,
  newPassword = false,
  children,
}: AccountFormProps) {
  const t = useTranslations('member')
  const [state, send, busy] = useActionState(action, {})
  const faultOf = (name: string) => state.issues?.find(({ field }) => field === name)?.message
  return (
    <div className={classes['box']}>
      <Title order={1} className={classes['title'] ?? ''}>
        {title}
      </Title>
      {lead && <p>{lead}</p>}
      <form action={send}>
        {token !== undefined && <input type="hidden" name="token" value={token} />}
        <Stack gap="md">
          {state.message && (
            <Alert color="red" variant="light" role="alert">
              {state.issues?.length ? t('accountForm.fixFields') : state.message}
            </Alert>
          )}
          {fields?.map((field) => (
            <TextInput
              key={field.name}
              {...field}
              defaultValue={state.values?.[field.name] ?? ''}
              error={faultOf(field.name)}
              required
              withAsterisk={false}
              size="md"
            />
          ))}
          {username !== undefined && (
            <TextInput
              label={t('accountForm.email')}
              value={username}
              autoComplete="username"
              readOnly
              size="md"
            />
          )}
          {newPassword && (
            <PasswordInput
              label={t('accountForm.password')}
              name="password"
              description={t('accountForm.passwordHint')}
              autoComplete="new-password"
              error={faultOf('password')}
              required
              withAsterisk={false}
              size="md"
            />
          )}
          <Button type="submit" size="md" loading={busy}>
            {submit}
          </Button>
        </Stack>
      </form>
      {children}
    </div>
  )
}
