import { useMemo, useReducer } from 'react'
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

/** Where the person is. `picked` is the annotation they chose by pointing at it or its card. */
export type Standpoint = { sentences: readonly SentenceView[]; place: Place; picked: string | null }

type Event =
  | { kind: 'go'; place: Place }
  | { kind: 'pick'; id: string; span: Span | null }
  | { kind: 'sentences'; sentences: readonly SentenceView[] }

function stand(at: Standpoint, event: Event): Standpoint {
  switch (event.kind) {
    case 'go':
      return { ...at, place: event.place, picked: null }
    case 'pick':
      return { ...at, place: event.span ? placeOf(event.span, at.sentences) : NOWHERE, picked: event.id }
    case 'sentences': {
      // Sentences were cut or joined: the person stays at the same words.
      const span = spanOf(at.place, at.sentences)
      const place = span ? atSentence(sentenceAt(event.sentences, span.start)) : NOWHERE
      return { sentences: event.sentences, place, picked: null }
    }
  }
}

/** The person's place among the sentences. */
export function usePlace(initial: readonly SentenceView[], picked: string | null) {
  const [at, dispatch] = useReducer(stand, { sentences: initial, place: NOWHERE, picked })
  const actions = useMemo(
    () => ({
      go: (place: Place) => dispatch({ kind: 'go', place }),
      pick: (id: string, span: Span | null) => dispatch({ kind: 'pick', id, span }),
      replaceSentences: (sentences: readonly SentenceView[]) => dispatch({ kind: 'sentences', sentences }),
    }),
    [],
  )
  return { ...at, ...actions }
}
