import type { CardFacts } from '@/components/annotation/annotation-card'
import { annotationsAt, annotationSpan, removableAt } from '@/lib/core/annotation/annotations-at'
import { placeOf, sentencesAt, spanOf, type Place } from '@/lib/core/annotation/sentence-cursor'
import type { RepeatIndex } from '@/lib/core/annotation/repeat-index'
import { isCheckable } from '@/lib/core/codebook/base-tags'
import type { Span } from '@/lib/core/text/span'
import type { AnnotationView, TagView } from '@/lib/schema/annotation'
import type { PersonView, SentenceView } from '@/lib/schema/article'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'
import { repeatOffer, type RepeatOffer } from './repeat-offer'
import { NOTHING_SELECTED } from './create-marking'

type RowFacts = {
  place: Place
  picked: string | null
  sentences: readonly SentenceView[]
  repeats: RepeatIndex
  annotations: readonly AnnotationView[]
  me: PersonView
}

/** What follows from where the person stands. */
export type RoomView = {
  place: Place
  span: Span | null
  /** The annotation that is meant: the one pointed at, or the likeliest at the place. */
  focused: AnnotationView | null
  offer: RepeatOffer | null
  /** Tags of one's own on exactly this span. */
  applied: ReadonlySet<string>
  refusals: { tag: string | null; source: string | null; remove: string | null }
}

export function roomView({ place: stood, picked, sentences, repeats, annotations, me }: RowFacts): RoomView {
  const pointedAt = annotations.find(({ id }) => id === picked)
  const pointedSpan = pointedAt && annotationSpan(pointedAt)
  // An annotation may be pointed at before anybody has stood anywhere: by the address that led here.
  const place = stood.kind === 'nowhere' && pointedSpan ? placeOf(pointedSpan, sentences) : stood
  const span = spanOf(place, sentences)
  const here = span ? annotationsAt(annotations, span, me.memberId) : []
  const focused = pointedAt ?? here[0] ?? null
  const own = here.filter(({ member, anchor }) => {
    return member.memberId === me.memberId && anchor.start === span?.start && anchor.end === span.end
  })
  const removable = span ? removableAt(annotations, span, me.memberId) : []
  return {
    place,
    span,
    focused,
    offer: repeatOffer(place, { sentences, repeats, annotations, memberId: me.memberId, focused }),
    applied: new Set(own.map(({ tag }) => tag)),
    refusals: {
      tag: span ? null : NOTHING_SELECTED,
      source: sourceRefusal(span, focused),
      remove: !span
        ? NOTHING_SELECTED
        : removable.length > 0
          ? null
          : 'There is nothing of yours to remove here.',
    },
  }
}

/** Why no source can be added at the place; `null` when one can. */
function sourceRefusal(span: Span | null, focused: AnnotationView | null): string | null {
  if (focused) {
    return isCheckable(focused.tag)
      ? null
      : 'Opinions carry no evidence. Tag the sentence anew to add a source.'
  }
  return span
    ? 'Mark it as a fact or an unsupported claim first: a source belongs to a claim.'
    : NOTHING_SELECTED
}

/** What the highlight layer paints. */
export function highlightsOf(annotations: readonly AnnotationView[], me: PersonView): Highlight[] {
  return annotations.flatMap((item) => {
    const span = annotationSpan(item)
    if (!span) return []
    const own = item.member.memberId === me.memberId ? 'mine' : 'other'
    const state = item.anchor.status === 'fuzzy' ? 'unsure' : own
    return [{ id: item.id, ...span, tag: item.tag, state }]
  })
}

type CardContext = Pick<RowFacts, 'sentences' | 'repeats' | 'me'> & { tags: readonly TagView[] }

/** What the cards tell, in text order. */
export function cardsOf(
  annotations: readonly AnnotationView[],
  { sentences, repeats, tags, me }: CardContext,
): CardFacts[] {
  const labels = new Map(tags.map(({ key, label }) => [key, label]))
  return annotations.map((item) => {
    const span = annotationSpan(item)
    const place = span && placeOf(span, sentences)
    const run = place && sentencesAt(place, sentences)
    const unsure = item.anchor.status === 'fuzzy' ? ', to confirm' : ''
    return {
      item,
      label: labels.get(item.tag) ?? item.tag,
      where: place && run ? `${whereOf(place, run)}${unsure}` : 'Lost its place',
      mine: item.member.memberId === me.memberId,
      printed: place?.kind === 'sentences' && run ? repeats.equalsOf(run.first).length : 1,
    }
  })
}

function whereOf(place: Place, { first, last }: { first: number; last: number }): string {
  if (first !== last) return `Sentences ${first + 1} to ${last + 1}`
  return place.kind === 'span' ? `Part of sentence ${first + 1}` : `Sentence ${first + 1}`
}
