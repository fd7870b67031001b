'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Blank } from './blank'

/** What Next passes to an error boundary. */
export type PageErrorProps = { error: Error & { digest?: string }; reset: () => void }

/** Stands in for a page that failed: the digest finds the failure in the server's log. */
export function PageError({ error: { digest }, reset }: PageErrorProps) {
  const t = useTranslations('ui')
  return (
    <Blank
      alone
      role="alert"
      title={t('error.page')}
      action={<Button onClick={reset}>{t('error.tryAgain')}</Button>}
    >
      {t('error.saved')} {digest && t('error.reference', { reference: digest })}
    </Blank>
  )
}
