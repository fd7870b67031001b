'use client'

import { Button } from '@mantine/core'
import { shortQuote } from './announcements'
import type { AnnotationView } from '@/lib/schema/annotation'
import { wordsOf } from './create-confirming'
import classes from './placing-bar.module.css'

type PlacingBarProps = {
  item: AnnotationView
  hasSelection: boolean
  onPlace: () => void
  onLeave: () => void
}

/** While one looks for the place of an annotation: what is being placed, and the two ways on. */
export function PlacingBar({ item, hasSelection, onPlace, onLeave }: PlacingBarProps) {
  return (
    <section aria-label="Placing an annotation" className={classes['bar']}>
      <p className={classes['what']}>
        Where does <bdi>{shortQuote(wordsOf(item), 90)}</bdi> belong? Select the words in the article.
      </p>
      <Button size="compact-sm" disabled={!hasSelection} onClick={onPlace} aria-keyshortcuts="P">
        Put it here
      </Button>
      <Button size="compact-sm" variant="default" onClick={onLeave} aria-keyshortcuts="Escape">
        Leave it
      </Button>
    </section>
  )
}
