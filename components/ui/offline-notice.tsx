'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useOffline } from 'next/offline'
import classes from './offline-notice.module.css'

/**
 * Says that the server cannot be reached. The page that was asked for stays asked for: Next fetches it once there is an
 * answer again, and leaves what is on the screen until then.
 */
export function OfflineNotice() {
  const t = useTranslations('ui')
  if (!useOffline()) return null
  return (
    <div role="alert" className={classes['notice']}>
      <span>{t('offline')}</span>
      <Button size="compact-sm" variant="default" onClick={askAgain}>
        {t('tryAgain')}
      </Button>
    </div>
  )
}

/** What a browser says when it is connected again: Next then looks at once, rather than a little later. */
function askAgain(): void {
  window.dispatchEvent(new Event('online'))
}
