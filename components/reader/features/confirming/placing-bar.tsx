'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import { shortQuote } from '@/lib/core/text/short-quote'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { Key } from '@/lib/schema/room-keys'
import { wordsOf } from './create-confirming'
import classes from './placing-bar.module.css'

type PlacingBarProps = {
  item: AnnotationView
  hasSelection: boolean
  placeKey: Key | undefined
  onPlace: () => void
  onLeave: () => void
}

/** While one looks for the place of an annotation: what is being placed, and the two ways on. */
export function PlacingBar({ item, hasSelection, placeKey, onPlace, onLeave }: PlacingBarProps) {
  const t = useTranslations('reader')
  const { shortcut } = useKeyNames()
  const common = useTranslations('ui')
  return (
    <section aria-label={t('confirm.placing')} className={classes['bar']}>
      <p className={classes['what']}>
        {t.rich('confirm.placingLead', { quote: () => <bdi>{shortQuote(wordsOf(item), 90)}</bdi> })}
      </p>
      <Button
        size="compact-sm"
        disabled={!hasSelection}
        onClick={onPlace}
        aria-keyshortcuts={placeKey && shortcut(placeKey)}
      >
        {t('confirm.place')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onLeave} aria-keyshortcuts="Escape">
        {common('cancel')}
      </Button>
    </section>
  )
}
