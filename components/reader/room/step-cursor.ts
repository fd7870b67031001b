import { movePlace, type Move } from '@/lib/core/annotation/move-cursor'
import { sentenceAt } from '@/lib/core/annotation/sentence-cursor'
import type { MessageKey, Translate } from '@/lib/messages/translate'
import type { Room } from './use-room'

type Stepping = Pick<Room, 'say'> & {
  place: Pick<Room['place'], 'at' | 'sentences' | 'focusArticle' | 'firstOnScreen' | 'go'>
  work: Pick<Room['work'], 'annotated'>
}

/** Moves the cursor, or says why it cannot go that way. */
export function stepCursor({ place, work, say }: Stepping, move: Move, t: Translate<'reader'>): void {
  const { at, sentences } = place
  const entry = sentenceAt(sentences, place.firstOnScreen())
  const isOpen = (ordinal: number): boolean => !work.annotated.has(ordinal) && !sentences[ordinal]?.residue
  const next = movePlace(at, move, { sentences, isOpen, entry })
  place.focusArticle()
  if (next) place.go(next)
  else say(t(NOWHERE_TO_GO[move]))
}

const NOWHERE_TO_GO = {
  next: 'refusal.lastSentence',
  extend_next: 'refusal.lastSentence',
  previous: 'refusal.firstSentence',
  extend_previous: 'refusal.firstSentence',
  next_open: 'refusal.allAnnotated',
  previous_open: 'refusal.allAnnotated',
  next_repeat: 'refusal.notRepeated',
} as const satisfies Record<Move, MessageKey<'reader'>>
