import { useMemo } from 'react'
import { annotationsAt, annotationSpan } from '@/lib/core/annotation/annotations-at'
import { indexRepeats, type RepeatIndex } from '@/lib/core/annotation/repeat-index'
import { headOf, placeOf, spanOf, type Place } from '@/lib/core/annotation/sentence-cursor'
import { locatorsOf, type PlacedLocator } from '@/lib/core/document/locators'
import type { Span } from '@/lib/core/text/span'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { ArticleContent, PersonView, SentenceView } from '@/lib/schema/article'
import type { Cursor, CursorActions } from './use-cursor'
import { useHovered, type Hovered } from './use-hovered'

type UsePlaceOptions = {
  cursor: Cursor
  actions: CursorActions
  article: Pick<ArticleContent, 'text' | 'document'>
  annotations: readonly AnnotationView[]
  me: PersonView
}

/** Where one is in the article: the cursor, what it selects, and the annotation that is meant. */
export type RoomPlace = CursorActions & {
  sentences: readonly SentenceView[]
  repeats: RepeatIndex
  /** The pages of the source, or its speakers and times. */
  locators: readonly PlacedLocator[]
  at: Place
  /** The selected words. */
  span: Span | null
  /** The sentence one is at, by ordinal. */
  head: number | null
  /** The annotations at the selected words. */
  here: readonly AnnotationView[]
  /** The annotation that is meant: the one pointed at, or the likeliest at the place. */
  focused: AnnotationView | null
  pointed: boolean
  hover: Hovered
}

export function usePlace({ cursor, actions, article, annotations, me }: UsePlaceOptions): RoomPlace {
  const { sentences, picked, pointed } = cursor
  const { text, document } = article
  const repeats = useMemo(() => indexRepeats(text, sentences), [text, sentences])
  const locators = useMemo(() => locatorsOf(document), [document])
  const hover = useHovered(annotations, me.memberId)
  const selected = useMemo(() => {
    const pointedAt = annotations.find(({ id }) => id === picked)
    const pointedSpan = pointedAt && annotationSpan(pointedAt)
    // An annotation may be pointed at before the cursor is anywhere: by the address that led here.
    const at =
      cursor.at.kind === 'nowhere' && pointedSpan ? placeOf(pointedSpan, cursor.sentences) : cursor.at
    const span = spanOf(at, cursor.sentences)
    const here = span ? annotationsAt(annotations, span, me.memberId) : []
    const head = headOf(at, cursor.sentences)
    return { at, span, here, head, focused: pointedAt ?? here[0] ?? null }
  }, [annotations, picked, cursor.at, cursor.sentences, me.memberId])
  return { ...actions, ...selected, sentences, repeats, locators, pointed, hover }
}
