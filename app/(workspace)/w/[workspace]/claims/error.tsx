'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Blank } from '@/components/ui/blank'

type ErrorProps = { error: Error & { digest?: string }; reset: () => void }

export default function ClaimsError({ error, reset }: ErrorProps) {
  const t = useTranslations('claim')
  const common = useTranslations('ui')
  return (
    <Blank
      role="alert"
      title={t('page.failed')}
      action={<Button onClick={reset}>{common('tryAgain')}</Button>}
    >
      {common('nothingLost')} {error.digest && common('reportCode', { code: error.digest })}
    </Blank>
  )
}
