'use client'

import { Button, Progress } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { SaveState } from './save-state'
import classes from './status-bar.module.css'

type StatusBarProps = {
  said: { message: string; key: number }
  /** How many other sentences could be given the same tag. */
  offered: number
  /** Where the list of repeats lies behind a sheet: how many there are, and what opens it. */
  repeats: { count: number; onOpen: () => void }
  progress: { lookedAt: number; count: number }
  saveState: SaveState | null
  onApplyToRepeats: () => void
  onRetry: () => void
}

/** One quiet line under the article: what just happened, how far one has come, whether it is saved. */
export function StatusBar({
  said,
  offered,
  repeats,
  progress,
  saveState,
  onApplyToRepeats,
  onRetry,
}: StatusBarProps) {
  const t = useTranslations('reader')
  const { lookedAt, count } = progress
  return (
    <div className={classes['bar']}>
      <p role="status" className={classes['said']}>
        <span key={said.key}>{said.message}</span>
      </p>
      {repeats.count > 0 && (
        <Button size="compact-sm" variant="default" onClick={repeats.onOpen}>
          {t('status.repeats', { count: repeats.count })}
        </Button>
      )}
      {offered > 0 && (
        <Button size="compact-sm" variant="light" onClick={onApplyToRepeats} aria-keyshortcuts="A">
          {t('status.applyToRepeats', { count: offered })}
          <kbd aria-hidden className={classes['key']}>
            A
          </kbd>
        </Button>
      )}
      <div className={classes['progress']}>
        <Progress
          size={3}
          className={classes['line'] ?? ''}
          value={count === 0 ? 0 : (lookedAt / count) * 100}
          aria-label={t('status.progress')}
        />
        <span>
          {t.rich('status.read', {
            read: lookedAt,
            count,
            long: (words) => <span className={classes['long']}>{words}</span>,
          })}
        </span>
      </div>
      {saveState && <SaveNote state={saveState} onRetry={onRetry} />}
    </div>
  )
}

const ICON = { size: 15, stroke: 1.8, 'aria-hidden': true } as const

function SaveNote({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
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
    case 'conflict':
      return (
        <span className={classes['save']} data-alarm>
          <IconAlertTriangle {...ICON} /> {t('status.conflict')}
        </span>
      )
    case 'failed':
      return (
        <span className={classes['save']} data-alarm title={state.message}>
          <IconAlertTriangle {...ICON} /> {state.signIn ? t('status.signedOut') : t('status.failed')}
          <Button size="compact-xs" variant="default" onClick={onRetry}>
            {common('tryAgain')}
          </Button>
        </span>
      )
  }
}
