'use client'

import { Divider, Stack } from '@mantine/core'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { WideButton } from './wide-button'

type ProviderButtonsProps = { providers: { id: string; name: string }[]; destination: string }

/** Signing in through the providers that the installation has, if any. */
export function ProviderButtons({ providers, destination }: ProviderButtonsProps) {
  const t = useTranslations('member')
  if (providers.length === 0) return null
  return (
    <Stack gap="xs" mt="lg">
      <Divider label={t('signIn.or')} />
      {providers.map(({ id, name }) => (
        <WideButton key={id} variant="default" onClick={() => void signIn(id, { callbackUrl: destination })}>
          {t('signIn.continueWith', { provider: name })}
        </WideButton>
      ))}
    </Stack>
  )
}
