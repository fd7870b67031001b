import type { SentenceView } from '@/lib/schema/article'
import { atSentence, headOf, type Place } from './sentence-cursor'
import { repeatsOf } from './repeats-of'

/** The ways in which the keys move. */
export type Move =
  'next' | 'previous' | 'extend_next' | 'extend_previous' | 'next_open' | 'previous_open' | 'next_repeat'

export type MoveContext = {
  sentences: readonly SentenceView[]
  /** Whether a sentence waits to be looked at: it carries no annotation yet, and is no residue. */
  isOpen: (ordinal: number) => boolean
  /** Where to begin from nowhere: the first sentence on the screen. */
  entry: number
}

/** The place after a move, or `null` when there is nowhere to go that way. */
export function movePlace(place: Place, move: Move, context: MoveContext): Place | null {
  const head = headOf(place, context.sentences)
  const by = move.includes('previous') ? -1 : 1
  if (move === 'next_open' || move === 'previous_open') return nextOpen(head, { by, context })
  if (move === 'next_repeat') return head === null ? null : nextRepeat(head, context.sentences)
  if (head === null) return context.sentences[context.entry] ? atSentence(context.entry) : null
  return move.startsWith('extend') ? extend(place, head, { by, context }) : step(place, head, { by, context })
}

type Step = { by: 1 | -1; context: MoveContext }

/** From a dragged span the first step is onto the sentence it lies in. */
function step(place: Place, head: number, { by, context }: Step): Place | null {
  const target = place.kind === 'span' && by === -1 ? head : head + by
  return context.sentences[target] ? atSentence(target) : null
}

function extend(place: Place, head: number, { by, context }: Step): Place | null {
  const anchor = place.kind === 'sentences' ? place.anchor : head
  return context.sentences[head + by] ? { kind: 'sentences', anchor, head: head + by } : null
}

/** Goes round the end once, so that what was skipped is found. */
function nextOpen(head: number | null, { by, context }: Step): Place | null {
  const { sentences, isOpen, entry } = context
  const count = sentences.length
  const from = head ?? entry - by
  for (let distance = 1; distance <= count; distance++) {
    const ordinal = (((from + by * distance) % count) + count) % count
    if (ordinal !== head && isOpen(ordinal)) return atSentence(ordinal)
  }
  return null
}

function nextRepeat(head: number, sentences: readonly SentenceView[]): Place | null {
  const repeats = repeatsOf(sentences, head)
  const next = repeats.find((ordinal) => ordinal > head) ?? repeats[0]
  return next === undefined || next === head ? null : atSentence(next)
}
