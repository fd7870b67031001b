'use client'

import type { EditorView } from '@tiptap/pm/view'
import { useEffect, useState, type RefObject } from 'react'
import { useTranslations } from 'next-intl'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import type { Span } from '@/lib/core/text/span'
import { commandLabel, firstKey } from './command-label'
import { boxWithin } from './room/article-handle'
import classes from './selection-bubble.module.css'
import type { RoomCommand } from './use-features'

export type SelectionBubbleProps = {
  view: EditorView
  page: RefObject<HTMLElement | null>
  span: Span
  commands: readonly RoomCommand[]
}

/** Where the bubble hangs, in pixels of the article's page, and which way its words run. */
type BubblePosition = { left: number; top: number; side: 'above' | 'below'; dir: string }

const ROOM_ABOVE = 56

/**
 * The tags beside what was just selected with a pointer. It repeats the toolbar for the hand that is already there,
 * so assistive technology is not told of it twice.
 */
export function SelectionBubble({ view, page, span, commands }: SelectionBubbleProps) {
  const t = useTranslations('reader')
  const names = useKeyNames()
  const [place, setPlace] = useState<BubblePosition | null>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (page.current) setPlace(placeAt(view, page.current, span))
    })
    return () => cancelAnimationFrame(frame)
  }, [view, page, span])

  if (!place) return null
  const { left, top, side, dir } = place
  return (
    <div aria-hidden className={classes['line']} data-side={side} style={{ top }}>
      {/* Gives way where the bubble would end outside the page, however long the names of the tags are. */}
      <div className={classes['before']} style={{ inlineSize: left }} />
      <div className={classes['bubble']} dir={dir}>
        {commands
          .filter(({ tool }) => tool?.atPointer)
          .map((command) => (
            <button
              key={command.command}
              type="button"
              tabIndex={-1}
              className={classes['tag']}
              // The press must take neither the selection nor the focus away.
              onMouseDown={(event) => event.preventDefault()}
              onClick={command.run}
            >
              {command.tool?.icon}
              <span>{commandLabel(command.name, t)}</span>
              <kbd>{firstKey(command, names).label}</kbd>
            </button>
          ))}
      </div>
    </div>
  )
}

function placeAt(view: EditorView, page: HTMLElement, span: Span): BubblePosition | null {
  const box = boxWithin(view, page, span)
  if (!box) return null
  const scroller = page.closest('[data-article-scroller]')
  const above = page.getBoundingClientRect().top + box.top - (scroller?.getBoundingClientRect().top ?? 0)
  const side = above > ROOM_ABOVE ? 'above' : 'below'
  const { dir } = document.documentElement
  return { left: Math.max(0, box.left), top: side === 'above' ? box.top : box.bottom, side, dir }
}
