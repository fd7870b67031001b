import { shortQuote } from '@/lib/core/text/short-quote'
import { stepCursor } from '@/components/reader/room/step-cursor'
import type { Room } from '@/components/reader/room/use-room'
import { adjustSpan, wordBeside, type HeadedSpan, type Side } from '@/lib/core/annotation/adjust-span'
import { placeOf, type Place } from '@/lib/core/annotation/sentence-cursor'
import { snapSelection } from '@/lib/core/annotation/snap-selection'
import type { Span } from '@/lib/core/text/span'
import type { Translate } from '@/lib/messages/translate'

type WideningContext = {
  article: Pick<Room['article'], 'text' | 'language' | 'direction'>
  place: Pick<Room['place'], 'at' | 'span' | 'sentences' | 'focusArticle' | 'firstOnScreen' | 'go'>
  work: Pick<Room['work'], 'annotated'>
  say: Room['say']
}

/** Selecting words with keys, and widening and narrowing what is selected. Left and right are those of the screen. */
export function createWidening(room: WideningContext, t: Translate<'reader'>) {
  const { article, place, say } = room
  const { text, language, direction } = article
  const { at, span, sentences } = place

  function sideOf(arrow: 'left' | 'right'): Side {
    return (arrow === 'right') === (direction === 'ltr') ? 'end' : 'start'
  }

  function widen(arrow: 'left' | 'right', by: 'word' | 'grapheme'): void {
    if (!span) enter()
    else {
      const towards = sideOf(arrow)
      const adjusted = adjustSpan(text, { ...span, head: headOf(at) }, { by, towards, language })
      const free = by === 'grapheme'
      const meant = adjusted && snapSelection(text, adjusted, { sentences, free })
      if (adjusted && meant) go(meant, adjusted.head)
      else refuse(towards)
    }
  }

  function select(arrow: 'left' | 'right'): void {
    if (!span) enter()
    else {
      const towards = sideOf(arrow)
      const word = wordBeside(text, span, { towards, inside: at.kind === 'sentences', language })
      if (word) go(word, 'end')
      else refuse(towards)
    }
  }

  function enter(): void {
    stepCursor(room, 'next', t)
  }

  function go(meant: Span, head: Side): void {
    place.focusArticle()
    place.go(head === 'end' ? placeOf(meant, sentences) : { kind: 'span', ...meant, head })
    say(t('said.selected', { quote: shortQuote(text.slice(meant.start, meant.end)) }))
  }

  function refuse(towards: Side): void {
    say(t(towards === 'end' ? 'refusal.endOfText' : 'refusal.startOfText'))
  }

  return { widen, select }
}

/** The end that moves: the last one moved, or the one at which a run of sentences grows. */
function headOf(at: Place): HeadedSpan['head'] {
  if (at.kind === 'span') return at.head ?? 'end'
  return at.kind === 'sentences' && at.head < at.anchor ? 'start' : 'end'
}
