'use client'

import { Alert, Button, Skeleton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from 'react'

type LaterComponent<Props> = {
  (props: Props): ReactNode
  /** Loads it before it is shown, so that it can also be opened once the connection is gone. */
  preload: () => void
}

type State<Props> = { kind: 'waiting' | 'failed' } | { kind: 'ready'; Component: ComponentType<Props> }

const WAITING = { kind: 'waiting' } as const
const FAILED = { kind: 'failed' } as const

/** A component whose script is loaded when it is first shown. If that fails, it says so and offers to try again. */
export function loadedLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LaterComponent<Props> {
  let state: State<Props> = WAITING
  let isLoading = false
  const listeners = new Set<() => void>()

  function become(next: State<Props>): void {
    state = next
    for (const listener of listeners) listener()
  }

  function preload(): void {
    if (isLoading || state.kind === 'ready') return
    isLoading = true
    // What failed is being tried again.
    if (state.kind === 'failed') become(WAITING)
    load().then(
      (Component) => become({ kind: 'ready', Component }),
      () => {
        isLoading = false
        become(FAILED)
      },
    )
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  function Later(props: Props): ReactNode {
    // The server has no script to wait for, and the browser's first drawing must equal the server's.
    const now = useSyncExternalStore(subscribe, () => state, waiting)
    useEffect(preload, [])
    if (now.kind === 'ready') return <now.Component {...props} />
    return now.kind === 'failed' ? <NotLoaded onRetry={preload} /> : <Loading />
  }
  return Object.assign(Later, { preload })
}

function waiting(): typeof WAITING {
  return WAITING
}

function Loading() {
  const t = useTranslations('ui')
  return <Skeleton height={160} role="status" aria-label={t('later.loading')} />
}

function NotLoaded({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('ui')
  return (
    <Alert role="alert" color="red" title={t('later.failed')}>
      <Button variant="default" size="xs" onClick={onRetry}>
        {t('error.tryAgain')}
      </Button>
    </Alert>
  )
}
