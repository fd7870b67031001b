'use client'

import type { EditorView } from '@tiptap/pm/view'
import { useLayoutEffect, useState, type RefObject } from 'react'
import { letterOf, tintOf } from '@/lib/core/codebook/base-tags'
import type { TintName } from '@/lib/core/codebook/tints'
import type { Span } from '@/lib/core/text/span'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'
import { highlightsIn, positionsOf } from '@/lib/editor/highlight-layer/layer-commands'
import { rangeInBand } from '@/lib/editor/highlight-layer/range-in-band'
import { boxWithin } from './room/article-handle'
import classes from './article-marks.module.css'

type ArticleMarksProps = {
  view: EditorView
  page: RefObject<HTMLDivElement | null>
  cursor: Span | null
  highlights: readonly Highlight[]
  /** The offset at which the text is about to be cut. */
  cut: number | null
}

type Letter = { id: string; tint: TintName; letter: string; top: number; column: number; signs: string }
type Marks = {
  bar: { top: number; height: number } | null
  caret: { top: number; left: number; height: number } | null
  letters: Letter[]
}

const NONE: Marks = { bar: null, caret: null, letters: [] }

/**
 * What stands in the margins: a bar along the sentence one is at, and the letter of each mark beside its first line.
 * Measured, so only for what is near the screen, again when the article is laid out anew.
 */
export function ArticleMarks({ view, page, cursor, highlights, cut }: ArticleMarksProps) {
  const [marks, setMarks] = useState(NONE)
  const layout = useLayoutCount(view)
  useLayoutEffect(() => {
    // In the next frame: the highlights of this change are painted then too, and the layout is read once.
    const frame = requestAnimationFrame(() => {
      const element = page.current
      if (element) setMarks(measure(view, element, { cursor, cut }))
    })
    return () => cancelAnimationFrame(frame)
  }, [view, page, cursor, highlights, cut, layout])

  return (
    <div aria-hidden className={classes['marks']}>
      {marks.bar && (
        <div className={classes['bar']} style={{ top: marks.bar.top, height: marks.bar.height }} />
      )}
      {marks.caret && (
        <div
          className={classes['caret']}
          style={{ top: marks.caret.top, left: marks.caret.left, height: marks.caret.height }}
        />
      )}
      {marks.letters.map(({ id, tint, letter, top, column, signs }) => (
        <span key={id} className={classes['letter']} data-tint={tint} data-column={column} style={{ top }}>
          {letter}
          {signs}
        </span>
      ))}
    </div>
  )
}

function measure(
  view: EditorView,
  page: Element,
  { cursor, cut }: { cursor: Span | null; cut: number | null },
): Marks {
  const box = cursor && boxWithin(view, page, cursor)
  return {
    bar: box ? { top: box.top, height: box.height } : null,
    caret: cut === null ? null : caretAt(view, page, cut),
    letters: lettersOf(view, page),
  }
}

/** Before the character at an offset: at its right where the text runs from right to left. */
function caretAt(view: EditorView, page: Element, at: number): Marks['caret'] {
  const box = boxWithin(view, page, { start: at, end: at + 1 })
  if (!box) return null
  const rtl = getComputedStyle(page).direction === 'rtl'
  return { top: box.top, left: rtl ? box.right : box.left, height: box.height }
}

/** Letters on the same line stand side by side; beyond three of them the line says enough. */
function lettersOf(view: EditorView, page: Element): Letter[] {
  const band = { top: -innerHeight, bottom: 2 * innerHeight }
  const near = positionsOf(view).rangeToSpan(rangeInBand(view, band))
  const columns = new Map<number, number>()
  return highlightsIn(view, near).flatMap(({ id, tag, start, state, disagreement }) => {
    const box = boxWithin(view, page, { start, end: start + 1 })
    if (!box) return []
    const top = Math.round(box.top)
    const column = columns.get(top) ?? 0
    columns.set(top, column + 1)
    const signs = `${state === 'unsure' ? '?' : ''}${disagreement ? '≠' : ''}`
    const letter = { id, tint: tintOf(tag), letter: letterOf(tag), signs }
    return column < 3 ? [{ ...letter, top, column }] : []
  })
}

/** Counts the times that the article has been laid out anew, or scrolled so far that other marks are near. */
function useLayoutCount(view: EditorView): number {
  const [count, setCount] = useState(0)
  useLayoutEffect(() => {
    let measuredAt = 0
    const again = (): void => setCount((before) => before + 1)
    const size = new ResizeObserver(again)
    size.observe(view.dom)
    const onScroll = (): void => {
      const { top } = view.dom.getBoundingClientRect()
      if (Math.abs(top - measuredAt) < innerHeight / 2) return
      measuredAt = top
      again()
    }
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      size.disconnect()
      document.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [view])
  return count
}
