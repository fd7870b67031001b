'use client'

import { useEffect, useRef, type PointerEvent } from 'react'
import { tintOf } from '@/lib/core/codebook/base-tags'
import type { Span } from '@/lib/core/text/span'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'
import classes from './minimap.module.css'

type MinimapProps = {
  highlights: readonly Highlight[]
  /** What a search has found. */
  hits: readonly Span[]
  textLength: number
  cursor: number | null
  onJump: (offset: number) => void
}

/** The whole article as a strip of ticks. A shortcut for the pointer; the keys and the cards say the same. */
export function Minimap({ highlights, hits, textLength, cursor, onJump }: MinimapProps) {
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const draw = (): void => drawTicks(element, { highlights, hits, textLength })
    const size = new ResizeObserver(draw)
    size.observe(element)
    // The colours are the theme's: drawn again when it changes.
    const theme = new MutationObserver(draw)
    theme.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] })
    return () => {
      size.disconnect()
      theme.disconnect()
    }
  }, [highlights, hits, textLength])

  function jump(event: PointerEvent<HTMLElement>): void {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const share = Math.min(1, Math.max(0, (event.clientY - top) / height))
    onJump(Math.min(textLength - 1, Math.floor(share * textLength)))
  }

  return (
    <div
      aria-hidden
      className={classes['minimap']}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        jump(event)
      }}
      onPointerMove={(event) => event.buttons === 1 && jump(event)}
    >
      <canvas ref={canvas} className={classes['ticks']} />
      {cursor !== null && textLength > 0 && (
        <span
          className={classes['cursor']}
          style={{ insetBlockStart: `${String((100 * cursor) / textLength)}%` }}
        />
      )}
    </div>
  )
}

type Ticks = Pick<MinimapProps, 'highlights' | 'hits' | 'textLength'>

function drawTicks(element: HTMLCanvasElement, { highlights, hits, textLength }: Ticks): void {
  const scale = devicePixelRatio
  const { width, height } = element.getBoundingClientRect()
  element.width = width * scale
  element.height = height * scale
  const context = element.getContext('2d')
  if (!context || textLength === 0) return
  context.scale(scale, scale)
  const style = getComputedStyle(element)
  const y = (offset: number): number => (offset / textLength) * height
  const colours = new Map<string, string>()
  function colourOf(tag: string): string {
    const colour = colours.get(tag) ?? style.getPropertyValue(`--stet-${tintOf(tag)}-line`)
    colours.set(tag, colour)
    return colour
  }
  for (const { tag, start, end, state } of highlights) {
    context.fillStyle = colourOf(tag)
    // One's own across the strip, others' on half of it: told apart without colour.
    context.fillRect(0, y(start), state === 'other' ? width / 2 : width, Math.max(2, y(end) - y(start) - 1))
  }
  // Above all else, across the strip, with an edge: told apart from tags without colour.
  const edge = style.getPropertyValue('--stet-hit-ink')
  const fill = style.getPropertyValue('--stet-hit')
  for (const { start } of hits) {
    context.fillStyle = edge
    context.fillRect(0, y(start) - 1, width, 4)
    context.fillStyle = fill
    context.fillRect(0, y(start), width, 2)
  }
}
