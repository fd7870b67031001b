'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Room } from '@/components/reader/room/use-room'
import { decide } from '@/lib/core/permissions/decide'
import { annotationFacts } from '@/lib/core/permissions/row-facts'
import { labelIn } from '@/lib/core/codebook/label-in'
import type { AnnotationView, TagView } from '@/lib/schema/annotation'
import type { WorkspaceView } from '@/lib/schema/workspace'
import { refusalOf, unconfirmedWords } from './create-confirming'
import { ConfirmCard } from './confirm-card'
import type { Confirming } from './use-confirming'
import classes from './confirm-tray.module.css'

type ConfirmTrayProps = {
  confirming: Confirming
  me: WorkspaceView['me']
  tags: readonly TagView[]
  hasSelection: boolean
  keys: Pick<Room['keys'], 'first'>
  onRemove: (item: AnnotationView) => void
  /** Somebody goes into the article, to read or to select. */
  onLeave: () => void
  /** The tray has gone, and with it what had the focus. */
  onEmptied: () => void
}

/** How many cards are drawn at first; thousands may be lost at once when an article is rewritten. */
const AT_ONCE = 20

/** The annotations that a changed text has left unsure or lost, above those that have their place. */
export function ConfirmTray({ confirming, me, tags, hasSelection, keys, ...does }: ConfirmTrayProps) {
  const t = useTranslations('reader')
  const heading = useRef<HTMLHeadingElement>(null)
  const [shown, setShown] = useState(AT_ONCE)
  const { items } = confirming
  if (items.length === 0) return null

  /** The card goes with the answer, and the focus would go with the card. */
  const answered = (done: boolean): void => {
    if (!done) return
    if (items.length > 1) heading.current?.focus()
    else does.onEmptied()
  }
  return (
    <section aria-labelledby="to-confirm" className={classes['tray']} data-keeps-arrows>
      <h2 id="to-confirm" ref={heading} tabIndex={-1} className={classes['title']}>
        {unconfirmedWords(items, t)}
      </h2>
      <p className={classes['lead']}>{t('confirm.lead')}</p>
      <ul className={classes['list']}>
        {items.slice(0, shown).map((item) => (
          <li key={item.id}>
            <ConfirmCard
              item={item}
              label={labelIn(tags, item.tag)}
              active={item.id === confirming.activeId}
              refusal={refusalOf({ item, me, t })}
              mayDelete={decide('annotation:delete', me, annotationFacts(item))}
              hasSelection={hasSelection}
              keys={keys}
              onShow={() => {
                confirming.show(item)
                does.onLeave()
              }}
              onConfirm={() => answered(confirming.confirm(item))}
              onRefuse={() => {
                if (confirming.refuse(item)) heading.current?.focus()
              }}
              onPlace={() => {
                if (hasSelection) answered(confirming.place(item))
                else {
                  confirming.choose(item)
                  does.onLeave()
                }
              }}
              onChoose={() => {
                confirming.choose(item)
                does.onLeave()
              }}
              onDelete={() => {
                does.onRemove(item)
                answered(true)
              }}
            />
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <Button variant="default" size="xs" fullWidth onClick={() => setShown(shown + AT_ONCE)}>
          {t('confirm.showMore', { count: items.length })}
        </Button>
      )}
    </section>
  )
}
