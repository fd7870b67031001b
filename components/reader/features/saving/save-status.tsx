'use client'

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconLoader2, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { SaveState } from './save-state'
import classes from './save-status.module.css'

const ICON = { size: 15, stroke: 1.8, 'aria-hidden': true } as const

type SaveStatusProps = {
  state: SaveState
  /** The browser keeps what is not saved. */
  kept: boolean
  onRetry: () => void
}

/** Whether the work is saved, in the status line. */
export function SaveStatus({ state, kept, onRetry }: SaveStatusProps) {
  const t = useTranslations('reader')
  const common = useTranslations('ui')
  switch (state.kind) {
    case 'saved':
      return (
        <span className={classes['save']}>
          <IconCheck {...ICON} /> {t('status.saved')}
        </span>
      )
    case 'saving':
      return (
        <span className={classes['save']}>
          <IconLoader2 {...ICON} className={classes['turning']} /> {t('status.saving')}
        </span>
      )
    case 'kept':
      return (
        <span className={classes['save']}>
          <IconPencil {...ICON} /> {t(kept ? 'status.kept' : 'status.failed')}
        </span>
      )
    case 'conflict':
      return (
        <span className={classes['save']} data-alarm>
          <IconAlertTriangle {...ICON} /> {t('status.conflict')}
        </span>
      )
    case 'failed':
      return (
        <span className={classes['save']} data-alarm title={state.message}>
          <IconAlertTriangle {...ICON} />{' '}
          {t(state.signIn ? 'status.signedOut' : kept ? 'status.kept' : 'status.failed')}
          <Button size="compact-xs" variant="default" onClick={onRetry}>
            {common('tryAgain')}
          </Button>
        </span>
      )
  }
}
