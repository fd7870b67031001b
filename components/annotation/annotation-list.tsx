'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import { usePrinting } from '@/components/ui/use-printing'
import { AnnotationCard, type CardActions, type CardFacts } from './annotation-card'
import type { ArticleClaimsApi } from '@/components/claim/claims-api'
import type { TagView } from '@/lib/schema/annotation'
import type { RatingView } from '@/lib/schema/claim'
import classes from './annotation-list.module.css'

type AnnotationListProps = {
  cards: readonly CardFacts[]
  activeId: string | null
  litId: string | null
  notingId: string | null
  mayAnnotate: boolean
  tags: readonly TagView[]
  ratings: readonly RatingView[]
  claims: ArticleClaimsApi
  actions: CardActions
}

/** The cards in text order; only those near the screen are drawn, and on paper all. */
export function AnnotationList({ cards, activeId, litId, notingId, ...rest }: AnnotationListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  // The same one while the cards are: with another, all of them are measured anew.
  const keyOf = useCallback((index: number) => cards[index]?.item.id ?? index, [cards])
  const list = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 148,
    gap: 10,
    overscan: 4,
    getItemKey: keyOf,
  })

  const printing = usePrinting()
  const active = cards.findIndex(({ item }) => item.id === activeId)
  useEffect(() => {
    // Only as far as needed, so that the cards stand still while one reads past what is in view.
    if (active >= 0) list.scrollToIndex(active, { align: 'auto' })
  }, [active, notingId, list])

  const cardOf = (facts: CardFacts) => (
    <AnnotationCard
      facts={facts}
      active={facts.item.id === activeId}
      lit={facts.item.id === litId}
      noting={facts.item.id === notingId}
      {...rest}
    />
  )
  if (printing) {
    return (
      <ol className={classes['printed']}>
        {cards.map((facts) => (
          <li key={facts.item.id}>{cardOf(facts)}</li>
        ))}
      </ol>
    )
  }
  return (
    <div ref={scroller} className={classes['scroller']} data-keeps-arrows>
      <ol className={classes['list']} style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const facts = cards[index]
          return (
            facts && (
              <li
                key={key}
                ref={list.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={cards.length}
                className={classes['item']}
                style={{ transform: `translateY(${start}px)` }}
              >
                {cardOf(facts)}
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}
