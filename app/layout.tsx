import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@/components/ui/tokens.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { TagStyles } from '@/components/annotation/tag-styles'
import { KeyboardGuard } from '@/components/keyboard/keyboard-guard'
import { Providers } from '@/components/ui/providers'
import { TimeZone } from '@/components/member/time-zone'
import { directionOf, LANGUAGE_TAGS } from '@/lib/schema/locale'
import { requestLocale } from '@/lib/server/auth/request-locale'
import { requestTimeZone } from '@/lib/server/auth/request-time-zone'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: { default: 'Stet', template: '%s · Stet' }, description: t('description') }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#191a1c' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const locale = await requestLocale()
  const direction = directionOf(locale)
  return (
    <html lang={LANGUAGE_TAGS[locale]} dir={direction} {...mantineHtmlProps}>
      <head>
        <TagStyles />
        <ColorSchemeScript defaultColorScheme="auto" {...(nonce && { nonce })} />
      </head>
      <body>
        <NextIntlClientProvider>
          <Providers nonce={nonce} direction={direction}>
            <KeyboardGuard />
            <TimeZone written={await requestTimeZone()} />
            {children}
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
