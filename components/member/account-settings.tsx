'use client'

import { Anchor, Button, PasswordInput, Stack, Switch, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState, type SubmitEvent } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { textIn } from '@/components/ui/text-in'
import { useChange } from '@/components/ui/use-change'
import { Section } from '@/components/ui/section'
import type { ProofsView } from '@/lib/schema/account'
import { accountApi } from '@/lib/schema/api/settings'
import { MIN_PASSWORD_LENGTH } from '@/lib/schema/input'
import type { Locale } from '@/lib/schema/locale'
import type { PasskeyView } from '@/lib/schema/passkey'
import type { SessionView } from '@/lib/schema/settings'
import { LanguageSetting } from './language-setting'
import { Passkeys } from './passkeys'
import { SecondFactor } from './second-factor'
import { SessionList } from './session-list'
import { useConfirmed } from './use-confirmed'
import { useSignOut } from './use-sign-out'
import classes from '@/components/ui/settings.module.css'

type AccountSettingsProps = {
  workspace: string
  name: string
  email: string
  singleKeys: boolean
  locale: Locale | null
  sessions: SessionView[]
  proofs: ProofsView
  passkeys: PasskeyView[]
}

export function AccountSettings({
  workspace,
  name,
  email,
  singleKeys,
  locale,
  sessions,
  proofs,
  passkeys,
}: AccountSettingsProps) {
  const t = useTranslations('member')
  const page = useTranslations('page')
  const signOut = useSignOut()
  const api = createApiClient(workspace)
  const { change, busy } = useChange()
  const { confirmed, dialog } = useConfirmed(workspace)
  const [keys, setKeys] = useState(singleKeys)

  async function rename(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const body = { name: textIn(new FormData(event.currentTarget), 'name') }
    await change(api(accountApi.update, { body }), t('account.nameSaved'))
  }

  async function switchKeys(next: boolean) {
    setKeys(next)
    const saved = await change(api(accountApi.update, { body: { singleKeys: next } }))
    if (!saved) setKeys(!next)
  }

  async function changePassword(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const body = { current: textIn(form, 'current'), next: textIn(form, 'next') }
    const result = await confirmed(() => api(accountApi.changePassword, { body }))
    if (result.ok) await signOut()
    else await change(Promise.resolve(result))
  }

  async function signOutEverywhere() {
    const result = await confirmed(() => api(accountApi.signOutEverywhere, {}))
    if (result.ok) await signOut()
    else await change(Promise.resolve(result))
  }

  return (
    <>
      {dialog}
      <Section title={page('settings.account')}>
        <form className={classes['form']} onSubmit={(event) => void rename(event)}>
          <TextInput
            name="name"
            label={t('account.name')}
            defaultValue={name}
            required
            withAsterisk={false}
            maxLength={200}
          />
          <Button type="submit" variant="default" loading={busy}>
            {t('account.saveName')}
          </Button>
        </form>
      </Section>
      <LanguageSetting workspace={workspace} locale={locale} />
      <Section title={t('account.keyboard.title')} lead={t('account.keyboard.lead')}>
        <Switch
          label={t('account.keyboard.switch')}
          checked={keys}
          onChange={(event) => void switchKeys(event.currentTarget.checked)}
        />
        <Anchor component={Link} href={`/w/${workspace}/settings/shortcuts`} display="inline-block" mt="sm">
          {t('account.keyboard.change')}
        </Anchor>
      </Section>
      <Section title={t('account.password.title')} lead={t('account.password.lead')}>
        {/* By POST, so that a browser that sends it before the page has come alive puts nothing into the address. */}
        <form method="post" onSubmit={(event) => void changePassword(event)}>
          <Stack maw={360} gap="sm">
            <input type="email" value={email} autoComplete="username" readOnly hidden />
            <PasswordInput
              name="current"
              label={t('account.password.current')}
              autoComplete="current-password"
              required
              withAsterisk={false}
            />
            <PasswordInput
              name="next"
              label={t('account.password.next')}
              description={t('account.password.hint')}
              autoComplete="new-password"
              required
              withAsterisk={false}
              minLength={MIN_PASSWORD_LENGTH}
            />
            <Button type="submit" variant="default">
              {t('account.password.submit')}
            </Button>
          </Stack>
        </form>
      </Section>
      <Section title={t('secondFactor.title')} lead={t('secondFactor.lead')}>
        <SecondFactor workspace={workspace} proofs={proofs} />
      </Section>
      <Section title={t('passkeys.title')} lead={t('passkeys.lead')}>
        <Passkeys workspace={workspace} passkeys={passkeys} />
      </Section>
      <SessionList
        workspace={workspace}
        sessions={sessions}
        onSignOutEverywhere={() => void signOutEverywhere()}
      />
    </>
  )
}
