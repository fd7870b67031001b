'use client'

import { Button, Drawer } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode, RefCallback } from 'react'
import classes from './rail.module.css'

type RailProps = {
  narrow: boolean
  /** What its width is changed by, where it is beside the article. */
  edge: ReactNode
  measure: RefCallback<HTMLElement>
  /** Whether it lies over the article, where the screen is narrow. */
  over: boolean
  onClose: () => void
  children: ReactNode
}

/** What is known about the article's sentences: beside it, or over it where the screen is narrow. */
export function Rail({ narrow, edge, measure, over, onClose, children }: RailProps) {
  const t = useTranslations('reader')
  if (!narrow) {
    return (
      <section ref={measure} aria-label={t('rail.label')} className={classes['rail']}>
        {edge}
        {children}
      </section>
    )
  }
  return (
    <Drawer.Root opened={over} onClose={onClose} position="bottom" size="82dvh" padding={0}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('rail.sheet')}>
        <section aria-label={t('rail.label')} className={classes['sheet']}>
          {children}
        </section>
      </Drawer.Content>
    </Drawer.Root>
  )
}

type RailHeadProps = {
  /** How many annotations there are; `null` while that is not known. */
  count: number | null
  onClose: () => void
}

/** The title of the annotations. It can be closed where it lies over the article. */
export function RailHead({ count, onClose }: RailHeadProps) {
  const t = useTranslations('reader')
  const common = useTranslations('ui')
  return (
    <header className={classes['head']}>
      <h2 className={classes['title']}>{t('rail.label')}</h2>
      {count !== null && <span className={classes['count']}>{count}</span>}
      <Button className={classes['close'] ?? ''} variant="subtle" size="compact-sm" onClick={onClose}>
        {common('close')}
      </Button>
    </header>
  )
}
