'use client'

import { useResizeObserver } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { bindingsFor } from '@/components/keyboard/key-press'
import { keptRail, RAIL } from './room/appearance'
import classes from './rail-edge.module.css'

type RailEdgeProps = {
  /** In pixels; null: the width it has by itself. */
  width: number | null
  onChange: (width: number | null) => void
}

/** Where a drag began, and what the width was then: drawn, and wanted. */
type Dragged = { x: number; panel: number; width: number | null }

/** The edge of the annotations panel: dragged, or moved by the arrow keys. A double click, or Enter, gives the usual width. */
export function RailEdge({ width, onChange }: RailEdgeProps) {
  const t = useTranslations('reader')
  const edge = useRef<HTMLDivElement>(null)
  const [observe, panel] = useResizeObserver()
  const [dragged, setDragged] = useState<Dragged | null>(null)
  useEffect(() => observe(edge.current?.parentElement ?? null), [observe])
  const now = width ?? Math.round(panel.width)

  function drag({ clientX, currentTarget }: PointerEvent<HTMLDivElement>): void {
    if (!dragged) return
    const towardsLeft = isLeftToRight(currentTarget) ? 1 : -1
    onChange(keptRail(dragged.panel + (dragged.x - clientX) * towardsLeft))
  }

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const towardsLeft = isLeftToRight(event.currentTarget) ? RAIL.step : -RAIL.step
    const [binding] = bindingsFor(event.nativeEvent, [
      { keys: [{ key: 'ArrowLeft' }], width: keptRail(now + towardsLeft) },
      { keys: [{ key: 'ArrowRight' }], width: keptRail(now - towardsLeft) },
      { keys: [{ key: 'Home' }], width: RAIL.least },
      { keys: [{ key: 'End' }], width: RAIL.most },
      { keys: [{ key: 'Enter' }], width: null },
      { keys: [{ key: 'Escape' }], width: dragged ? dragged.width : width },
    ])
    if (!binding) return
    event.preventDefault()
    event.stopPropagation()
    setDragged(null)
    onChange(binding.width)
  }

  return (
    <div
      ref={edge}
      className={classes['edge']}
      role="slider"
      aria-orientation="horizontal"
      aria-label={t('appearance.edge')}
      aria-valuenow={now}
      aria-valuemin={RAIL.least}
      aria-valuemax={RAIL.most}
      tabIndex={0}
      data-dragged={dragged ? '' : undefined}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragged({ x: event.clientX, panel: now, width })
      }}
      onPointerMove={drag}
      onPointerUp={() => setDragged(null)}
      onPointerCancel={() => setDragged(null)}
      onDoubleClick={() => onChange(null)}
      onKeyDown={press}
    />
  )
}

function isLeftToRight(element: Element): boolean {
  return getComputedStyle(element).direction === 'ltr'
}
