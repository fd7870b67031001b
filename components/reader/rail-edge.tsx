'use client'

import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { bindingsFor } from '@/components/keyboard/key-press'
import { keptRail, RAIL } from './room/appearance'
import type { RoomAppearance } from './room/use-appearance'
import classes from './rail-edge.module.css'

/** Where a drag began, and what the width was then: drawn, and wanted. */
type Dragged = { x: number; drawn: number; wanted: number | null }

/** The edge of the annotations panel: dragged, or moved by the arrow keys. A double click, or Enter, gives the usual width. */
export function RailEdge({ appearance }: { appearance: RoomAppearance }) {
  const { rail, drawnRail, change } = appearance
  const t = useTranslations('reader')
  const [dragged, setDragged] = useState<Dragged | null>(null)

  function drag({ clientX, currentTarget }: PointerEvent<HTMLDivElement>): void {
    if (!dragged) return
    const towardsLeft = isLeftToRight(currentTarget) ? 1 : -1
    change({ rail: keptRail(dragged.drawn + (dragged.x - clientX) * towardsLeft) })
  }

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const towardsLeft = isLeftToRight(event.currentTarget) ? RAIL.step : -RAIL.step
    const [binding] = bindingsFor(event.nativeEvent, [
      { keys: [{ key: 'ArrowLeft' }], width: keptRail(drawnRail + towardsLeft) },
      { keys: [{ key: 'ArrowRight' }], width: keptRail(drawnRail - towardsLeft) },
      { keys: [{ key: 'Home' }], width: RAIL.least },
      { keys: [{ key: 'End' }], width: RAIL.most },
      { keys: [{ key: 'Enter' }], width: null },
      { keys: [{ key: 'Escape' }], width: dragged ? dragged.wanted : rail },
    ])
    if (!binding) return
    event.preventDefault()
    event.stopPropagation()
    setDragged(null)
    change({ rail: binding.width })
  }

  return (
    <div
      className={classes['edge']}
      role="slider"
      aria-orientation="horizontal"
      aria-label={t('appearance.edge')}
      aria-valuenow={drawnRail}
      aria-valuemin={RAIL.least}
      aria-valuemax={RAIL.most}
      tabIndex={0}
      data-dragged={dragged ? '' : undefined}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragged({ x: event.clientX, drawn: drawnRail, wanted: rail })
      }}
      onPointerMove={drag}
      onPointerUp={() => setDragged(null)}
      onPointerCancel={() => setDragged(null)}
      onDoubleClick={() => change({ rail: null })}
      onKeyDown={press}
    />
  )
}

function isLeftToRight(element: Element): boolean {
  return getComputedStyle(element).direction === 'ltr'
}
