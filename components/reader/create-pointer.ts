import { annotationsAt, annotationSpan } from '@/lib/core/annotation/annotations-at'
import { atSentence, NOWHERE, placeOf, sentenceAt } from '@/lib/core/annotation/sentence-cursor'
import { snapSelection } from '@/lib/core/annotation/snap-selection'
import type { Span } from '@/lib/core/text/span'
import type { FeatureParts } from './room-feature'
import type { Room } from './room/use-room'

/** What a pointer does in the article: clicking and selecting, unless a feature has taken the clicks. */
export function createPointer({ article, workspace, place, work }: Room, mode: FeatureParts['mode']) {
  const { sentences, focused } = place

  /** Annotations under the pointer, one's own and shorter ones first; pressing again goes through those that overlap. */
  function click(offset: number): void {
    if (mode) {
      mode.onPoint(offset)
      return
    }
    const at = { start: offset, end: offset + 1 }
    const here = annotationsAt(work.annotations, at, workspace.me.memberId)
    const next = here[(here.findIndex(({ id }) => id === focused?.id) + 1) % Math.max(1, here.length)]
    if (next) place.pick(next.id, annotationSpan(next), { pointed: true })
    else place.point(atSentence(sentenceAt(sentences, offset)))
    place.focusArticle()
  }

  /** Goes to the span that a selection stands for, and answers it; blanks stand for none. */
  function select(span: Span, { free }: { free: boolean }): Span | null {
    if (mode) return null
    const meant = snapSelection(article.text, span, { sentences, free })
    place.point(meant ? placeOf(meant, sentences) : NOWHERE)
    return meant
  }

  /** What is selected from outside the article is no place in it, and the place from before would mislead. */
  function stray(): void {
    if (!mode) place.point(NOWHERE)
  }

  return { click, select, stray }
}
