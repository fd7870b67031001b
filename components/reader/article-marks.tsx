'use client'

import type { EditorView } from '@tiptap/pm/view'
import { memo, useLayoutEffect, useRef, useState, type RefObject } from 'react'
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
  /** Set smaller than the rest: when it changes, lines after it move. */
  boilerplate: readonly Span[]
  /** The offset at which the text is about to be cut. */
  cut: number | null
}

type Letter = { id: string; tint: TintName; letter: string; top: number; column: number; signs: string }
type Bar = { top: number; height: number }
type Caret = { top: number; left: number; height: number }

/**
 * What stands in the margins: a bar along the sentence one is at, and the letter of each mark beside its first line.
 * Measured, so only for what is near the screen, again when the article is laid out anew.
 */
export function ArticleMarks({ view, page, cursor, highlights, boilerplate, cut }: ArticleMarksProps) {
  const { laidOut, scrolled } = useLayoutCounts(view)
  return (
    <div aria-hidden className={classes['marks']}>
      <Pointers
        view={view}
        page={page}
        cursor={cursor}
        cut={cut}
        boilerplate={boilerplate}
        laidOut={laidOut}
      />
      <Letters
        view={view}
        page={page}
        highlights={highlights}
        boilerplate={boilerplate}
        laidOut={laidOut}
        scrolled={scrolled}
      />
    </div>
  )
}

type MeasuredProps = Pick<ArticleMarksProps, 'view' | 'page' | 'boilerplate'> & { laidOut: number }

/** Where one is: the bar, and the caret at which the text is about to be cut. */
function Pointers({
  view,
  page,
  cursor,
  cut,
  boilerplate,
  laidOut,
}: MeasuredProps & Pick<ArticleMarksProps, 'cursor' | 'cut'>) {
  const [bar, setBar] = useState<Bar | null>(null)
  const [caret, setCaret] = useState<Caret | null>(null)
  useLayoutEffect(
    () =>
      inNextFrame(page, (element) => {
        const box = cursor && boxWithin(view, element, cursor)
        setBar(box ? { top: box.top, height: box.height } : null)
        setCaret(cut === null ? null : caretAt(view, element, cut))
      }),
    [view, page, cursor, cut, boilerplate, laidOut],
  )
  return (
    <>
      {bar && <div className={classes['bar']} style={{ top: bar.top, height: bar.height }} />}
      {caret && (
        <div
          className={classes['caret']}
          style={{ top: caret.top, left: caret.left, height: caret.height }}
        />
      )}
    </>
  )
}

/** Apart from the bar: they stay where they are while one moves through the article. */
const Letters = memo(function Letters({
  view,
  page,
  highlights,
  boilerplate,
  laidOut,
  scrolled,
}: MeasuredProps & Pick<ArticleMarksProps, 'highlights'> & { scrolled: number }) {
  const [letters, setLetters] = useState<readonly Letter[]>([])
  const measured = useRef<Measured>({ laidOut, boilerplate, tops: new Map() })
  useLayoutEffect(
    () =>
      inNextFrame(page, (element) => {
        const { current } = measured
        if (current.laidOut !== laidOut || current.boilerplate !== boilerplate)
          measured.current = { laidOut, boilerplate, tops: new Map() }
        setLetters(lettersOf(view, element, measured.current.tops))
      }),
    [view, page, highlights, boilerplate, laidOut, scrolled],
  )
  return letters.map(({ id, tint, letter, top, column, signs }) => (
    <span key={id} className={classes['letter']} data-tint={tint} data-column={column} style={{ top }}>
      {letter}
      {signs}
    </span>
  ))
})

/** The highlights of this change are painted in the next frame too, and the layout is read once. Answers how to cancel. */
function inNextFrame(
  page: ArticleMarksProps['page'],
  measure: (element: HTMLDivElement) => void,
): () => void {
  const frame = requestAnimationFrame(() => {
    if (page.current) measure(page.current)
  })
  return () => cancelAnimationFrame(frame)
}

/** Before the character at an offset: at its right where the text runs from right to left. */
function caretAt(view: EditorView, page: Element, at: number): Caret | null {
  const box = boxWithin(view, page, { start: at, end: at + 1 })
  if (!box) return null
  const rtl = getComputedStyle(page).direction === 'rtl'
  return { top: box.top, left: rtl ? box.right : box.left, height: box.height }
}

/** The top of the line that an offset is in, `null` where nothing is drawn. It holds until the article is laid out anew. */
type LineTops = Map<number, number | null>
type Measured = { laidOut: number; boilerplate: readonly Span[]; tops: LineTops }

/** Letters on the same line stand side by side; beyond three of them the line says enough. */
function lettersOf(view: EditorView, page: Element, tops: LineTops): Letter[] {
  const band = { top: -innerHeight, bottom: 2 * innerHeight }
  const near = positionsOf(view).rangeToSpan(rangeInBand(view, band))
  const columns = new Map<number, number>()
  return highlightsIn(view, near).flatMap(({ id, tag, start, state, disagreement }) => {
    const top = topAt(start)
    if (top === null) return []
    const column = columns.get(top) ?? 0
    columns.set(top, column + 1)
    const signs = `${state === 'unsure' ? '?' : ''}${disagreement ? '≠' : ''}`
    const letter = { id, tint: tintOf(tag), letter: letterOf(tag), signs }
    return column < 3 ? [{ ...letter, top, column }] : []
  })

  function topAt(offset: number): number | null {
    const known = tops.get(offset)
    if (known !== undefined) return known
    const box = boxWithin(view, page, { start: offset, end: offset + 1 })
    const top = box ? Math.round(box.top) : null
    tops.set(offset, top)
    return top
  }
}

type LayoutCounts = { laidOut: number; scrolled: number }

/** Counts the times that the article has been laid out anew, and those that it has been scrolled so far that other marks are near. */
function useLayoutCounts(view: EditorView): LayoutCounts {
  const [counts, setCounts] = useState<LayoutCounts>({ laidOut: 0, scrolled: 0 })
  useLayoutEffect(() => {
    let measuredAt = 0
    const again = (what: keyof LayoutCounts): void =>
      setCounts((before) => ({ ...before, [what]: before[what] + 1 }))
    const size = new ResizeObserver(() => again('laidOut'))
    size.observe(view.dom)
    const onScroll = (): void => {
      const { top } = view.dom.getBoundingClientRect()
      if (Math.abs(top - measuredAt) < innerHeight / 2) return
      measuredAt = top
      again('scrolled')
    }
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      size.disconnect()
      document.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [view])
  return counts
}
