'use client'

import { Button, PasswordInput, Stack, Switch, TextInput } from '@mantine/core'
import { signOut } from 'next-auth/react'
import { useState, type SubmitEvent } from 'react'
import { createApiClient } from '@/components/ui/api-client'
import { useChange } from '@/components/ui/use-change'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/schema/locale'
import { LanguageSetting } from './language-setting'
import classes from '@/components/ui/settings.module.css'

type AccountSettingsProps = { workspace: string; name: string; singleKeys: boolean; locale: Locale | null }

export function AccountSettings({ workspace, name, singleKeys, locale }: AccountSettingsProps) {
  const api = createApiClient(workspace)
  const { change, busy } = useChange()
  const [keys, setKeys] = useState(singleKeys)

  async function rename(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const body = { name: new FormData(event.currentTarget).get('name') }
    await change(api('/account', { method: 'PATCH', body }), 'Name saved.')
  }

  async function switchKeys(next: boolean) {
    setKeys(next)
    const saved = await change(api('/account', { method: 'PATCH', body: { singleKeys: next } }))
    if (!saved) setKeys(!next)
  }

  async function changePassword(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const body = { current: form.get('current'), next: form.get('next') }
    const result = await api('/account/password', { method: 'PUT', body })
    if (result.ok) await signOut({ callbackUrl: '/sign-in' })
    else await change(Promise.resolve(result))
  }

  async function signOutEverywhere() {
    const result = await api('/account/sign-out-everywhere', { method: 'POST' })
    if (result.ok) await signOut({ callbackUrl: '/sign-in' })
    else await change(Promise.resolve(result))
  }

  return (
    <>
      <Section title="Account">
        <form className={classes['form']} onSubmit={(event) => void rename(event)}>
          <TextInput
            name="name"
            label="Name"
            defaultValue={name}
            required
            withAsterisk={false}
            maxLength={200}
          />
          <Button type="submit" variant="default" loading={busy}>
            Save name
          </Button>
        </form>
      </Section>
      <LanguageSetting workspace={workspace} locale={locale} />
      <Section
        title="Keyboard"
        lead="The reading room answers to single keys such as 1, 2, 3 and j, k. Switch them off if they get in the way of speech input or a screen reader; everything stays reachable by buttons."
      >
        <Switch
          label="Single-key shortcuts"
          checked={keys}
          onChange={(event) => void switchKeys(event.currentTarget.checked)}
        />
      </Section>
      <Section title="Password" lead="Changing it ends every session, this one included.">
        {/* By POST, so that a browser that sends it before the page has come alive puts nothing into the address. */}
        <form method="post" onSubmit={(event) => void changePassword(event)}>
          <Stack maw={360} gap="sm">
            <PasswordInput
              name="current"
              label="Current password"
              autoComplete="current-password"
              required
              withAsterisk={false}
            />
            <PasswordInput
              name="next"
              label="New password"
              description="At least 12 characters"
              autoComplete="new-password"
              required
              withAsterisk={false}
              minLength={12}
            />
            <Button type="submit" variant="default">
              Change password
            </Button>
          </Stack>
        </form>
      </Section>
      <Section
        title="Sessions"
        lead="Ends every session of yours in every browser, at once. API tokens go on working."
      >
        <Button variant="default" onClick={() => void signOutEverywhere()}>
          Sign out everywhere
        </Button>
      </Section>
    </>
  )
}
