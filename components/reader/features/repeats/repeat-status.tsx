'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import type { Key } from '@/lib/schema/room-keys'
import classes from './repeat-status.module.css'

type RepeatStatusProps = {
  /** Where the list of repeats lies behind a sheet: how many there are, and what opens it. */
  count: number
  onOpen: () => void
  /** How many other sentences could be given the same tag. */
  offered: number
  applyKey: Key | undefined
  onApply: () => void
}

/** What the status line says of repeats. */
export function RepeatStatus({ count, onOpen, offered, applyKey, onApply }: RepeatStatusProps) {
  const t = useTranslations('reader')
  const names = useKeyNames()
  return (
    <>
      {count > 0 && (
        <Button size="compact-sm" variant="default" onClick={onOpen}>
          {t('status.repeats', { count })}
        </Button>
      )}
      {offered > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={onApply}
          aria-keyshortcuts={applyKey && names.shortcut(applyKey)}
        >
          {t('status.applyToRepeats', { count: offered })}
          {applyKey && (
            <kbd aria-hidden className={classes['key']}>
              {names.label(applyKey)}
            </kbd>
          )}
        </Button>
      )}
    </>
  )
}
