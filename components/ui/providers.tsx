'use client'

import { DirectionProvider, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo, useState, type ReactNode } from 'react'
import { OfflineNotice } from './offline-notice'
import classes from './providers.module.css'
import { createStetTheme } from './theme'

type ProvidersProps = { nonce: string | undefined; direction: 'ltr' | 'rtl'; children: ReactNode }

/** What every screen stands on: the theme, notifications, and the cache of live data. */
export function Providers({ nonce, direction, children }: ProvidersProps) {
  const t = useTranslations('ui')
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 10_000 } } }))
  const theme = useMemo(
    () => createStetTheme({ close: t('close'), dismiss: t('dismiss'), showPassword: t('showPassword') }),
    [t],
  )
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} defaultColorScheme="auto" {...(nonce && { getStyleNonce: () => nonce })}>
        {/* Below the header, and away from the buttons for the next step, which are at the bottom. */}
        <Notifications
          position={direction === 'rtl' ? 'top-left' : 'top-right'}
          limit={4}
          classNames={{ root: classes['notifications'] ?? '' }}
        />
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
        <OfflineNotice />
      </MantineProvider>
    </DirectionProvider>
  )
}
