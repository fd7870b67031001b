'use client'

import { PasswordInput, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { WideButton } from './wide-button'

export function PasswordFields({ email }: { email: string }) {
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

/** Takes a code from the app or a recovery code. A member without an app is asked for a recovery code only. */
export function CodeField({ hasApp }: { hasApp: boolean }) {
  const t = useTranslations('member')
  return (
    <TextInput
      label={hasApp ? t('secondFactor.code') : t('secondFactor.recoveryCode')}
      description={hasApp ? t('secondFactor.codeHint') : t('secondFactor.recoveryHint')}
      name="code"
      autoComplete="one-time-code"
      required
      withAsterisk={false}
      size="md"
      data-autofocus
    />
  )
}

type PasskeyButtonProps = {
  action: (form: FormData) => void
  busy: boolean
  /** Is it what most people here will press? */
  isMain: boolean
  children: ReactNode
}

/** A form of its own, with nothing to fill in. */
export function PasskeyButton({ action, busy, isMain, children }: PasskeyButtonProps) {
  return (
    <form action={action}>
      <input type="hidden" name="way" value="passkey" />
      <WideButton type="submit" variant={isMain ? 'filled' : 'default'} loading={busy}>
        {children}
      </WideButton>
    </form>
  )
}
