'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './repeat-status.module.css'

type RepeatStatusProps = {
  /** Where the list of repeats lies behind a sheet: how many there are, and what opens it. */
  count: number
  onOpen: () => void
  /** How many other sentences could be given the same tag. */
  offered: number
  onApply: () => void
}

/** What the status line says of repeats. */
export function RepeatStatus({ count, onOpen, offered, onApply }: RepeatStatusProps) {
  const t = useTranslations('reader')
  return (
    <>
      {count > 0 && (
        <Button size="compact-sm" variant="default" onClick={onOpen}>
          {t('status.repeats', { count })}
        </Button>
      )}
      {offered > 0 && (
        <Button size="compact-sm" variant="light" onClick={onApply} aria-keyshortcuts="A">
          {t('status.applyToRepeats', { count: offered })}
          <kbd aria-hidden className={classes['key']}>
            A
          </kbd>
        </Button>
      )}
    </>
  )
}
