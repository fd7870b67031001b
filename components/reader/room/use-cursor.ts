import { useMemo, useReducer, useRef } from 'react'
import {
  NOWHERE,
  atSentence,
  placeOf,
  sentenceAt,
  spanOf,
  type Place,
} from '@/lib/core/annotation/sentence-cursor'
import type { Span } from '@/lib/core/text/span'
import type { SentenceView } from '@/lib/schema/article'
import type { ArticleHandle } from './article-handle'

/**
 * Where the person is. `picked` is the annotation they chose by pointing at it or its card; `pointed` says that a pointer
 * set the cursor in the article: then the tags are offered beside it, and the article does not scroll.
 */
export type Cursor = {
  sentences: readonly SentenceView[]
  at: Place
  picked: string | null
  pointed: boolean
}

type Pointing = { pointed: boolean }
type Event =
  | ({ kind: 'go'; place: Place } & Pointing)
  | ({ kind: 'pick'; id: string; span: Span | null } & Pointing)
  | { kind: 'sentences'; sentences: readonly SentenceView[] }
  | { kind: 'released' }

function move(cursor: Cursor, event: Event): Cursor {
  switch (event.kind) {
    case 'go':
      return { ...cursor, at: event.place, picked: null, pointed: event.pointed }
    case 'pick': {
      const at = event.span ? placeOf(event.span, cursor.sentences) : NOWHERE
      return { ...cursor, at, picked: event.id, pointed: event.pointed }
    }
    case 'sentences': {
      // Sentences were split or merged: stay at the same words.
      const span = spanOf(cursor.at, cursor.sentences)
      const at = span ? atSentence(sentenceAt(event.sentences, span.start)) : NOWHERE
      return { ...cursor, sentences: event.sentences, at, picked: null }
    }
    case 'released':
      return cursor.pointed ? { ...cursor, pointed: false } : cursor
  }
}

/** The person's place among the sentences, and how it changes. The actions stay the same ones. */
export function useCursor(initial: readonly SentenceView[], picked: string | null) {
  const [cursor, dispatch] = useReducer(move, { sentences: initial, at: NOWHERE, picked, pointed: false })
  const article = useRef<ArticleHandle>(null)
  const list = useRef<HTMLDivElement>(null)
  const actions = useMemo(
    () => ({
      /** Goes to a place, and clears the browser's selection. */
      go: (place: Place) => {
        document.getSelection()?.removeAllRanges()
        dispatch({ kind: 'go', place, pointed: false })
      },
      /** Goes to the place under the pointer. */
      point: (place: Place) => dispatch({ kind: 'go', place, pointed: true }),
      /** Goes to an annotation. */
      pick: (id: string, span: Span | null, { pointed }: Pointing = { pointed: false }) =>
        dispatch({ kind: 'pick', id, span, pointed }),
      /** The person now uses the keyboard, not the pointer. */
      releasePointer: () => dispatch({ kind: 'released' }),
      replaceSentences: (sentences: readonly SentenceView[]) => dispatch({ kind: 'sentences', sentences }),
      focusArticle: () => list.current?.focus({ preventScroll: true }),
      firstOnScreen: () => article.current?.firstOnScreen() ?? 0,
      /** Whether all of a span can be seen. */
      isOnScreen: (span: Span) => article.current?.isOnScreen(span) ?? false,
      reveal: (span: Span) => article.current?.reveal(span),
    }),
    [],
  )
  return { cursor, actions, elements: { article, list } }
}

export type CursorActions = ReturnType<typeof useCursor>['actions']
