import { MantineProvider } from '@mantine/core'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { CATALOGUES } from '@/lib/messages/catalogues'
import { formats } from '@/lib/messages/formats'
import { LANGUAGE_TAGS, type Locale } from '@/lib/schema/locale'

type InLanguageProps = { locale?: Locale; timeZone?: string; children: ReactNode }

/** What a component under test needs around it: controls, and messages in a language. A fault in a message throws. */
export function InLanguage({ locale = 'en', timeZone = 'UTC', children }: InLanguageProps) {
  return (
    <NextIntlClientProvider
      locale={LANGUAGE_TAGS[locale]}
      messages={CATALOGUES[locale]}
      formats={formats}
      timeZone={timeZone}
      onError={(error) => {
        throw error
      }}
    >
      <MantineProvider>{children}</MantineProvider>
    </NextIntlClientProvider>
  )
}
