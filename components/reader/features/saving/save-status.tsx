'use client'

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconLoader2, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import type { CopyStore } from '@/components/reader/room/live-work'
import type { CopyState } from '@/components/saving/draft-kind'
import type { OpenDraft } from '@/components/saving/open-drafts'
import type { MessageKey } from '@/lib/messages/translate'
import { copyOf, type SaveState } from './save-state'
import classes from './save-status.module.css'

const ICON = { size: 15, stroke: 1.8, 'aria-hidden': true } as const

/** What is said of work that the server does not have yet. */
const WORDS = {
  none: 'status.saving',
  kept: 'status.kept',
  refused: 'status.failed',
} as const satisfies Record<CopyState, MessageKey<'reader'>>

type SaveStatusProps = {
  state: SaveState
  copy: CopyStore
  drafts: readonly OpenDraft[]
  onRetry: () => void
}

/** Whether the work is saved, in the status line. */
export function SaveStatus({ state, copy: store, drafts, onRetry }: SaveStatusProps) {
  const t = useTranslations('reader')
  const common = useTranslations('ui')
  const room = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot)
  const copy = copyOf(room, drafts)
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
          <IconPencil {...ICON} /> {t(WORDS[copy])}
        </span>
      )
    case 'conflict':
      return (
        <span className={classes['save']} data-alarm>
          <IconAlertTriangle {...ICON} /> {t('status.conflict')}
        </span>
      )
    case 'refused':
      return (
        <span className={classes['save']} data-alarm>
          <IconAlertTriangle {...ICON} /> {t('status.refused')}
        </span>
      )
    case 'failed':
      return (
        <span className={classes['save']} data-alarm title={state.message}>
          <IconAlertTriangle {...ICON} />{' '}
          {t(state.signIn ? 'status.signedOut' : copy === 'kept' ? 'status.kept' : 'status.failed')}
          <Button size="compact-xs" variant="default" onClick={onRetry}>
            {common('tryAgain')}
          </Button>
        </span>
      )
  }
}
