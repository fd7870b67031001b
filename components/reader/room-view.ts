import type { CardFacts } from '@/components/annotation/annotation-card'
import { annotationsAt, annotationSpan, removableAt } from '@/lib/core/annotation/annotations-at'
import { placeOf, sentencesAt, spanOf, type Place } from '@/lib/core/annotation/sentence-cursor'
import type { RepeatIndex } from '@/lib/core/annotation/repeat-index'
import { decide } from '@/lib/core/permissions/decide'
import { annotationFacts } from '@/lib/core/permissions/row-facts'
import { isCheckable } from '@/lib/core/codebook/base-tags'
import type { Span } from '@/lib/core/text/span'
import type { Translate } from '@/lib/messages/translate'
import type { AnnotationView, TagView } from '@/lib/schema/annotation'
import type { PersonView, SentenceView } from '@/lib/schema/article'
import type { WorkspaceView } from '@/lib/schema/workspace'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'
import { repeatOffer, type RepeatOffer } from './repeat-offer'

type RowFacts = {
  place: Place
  picked: string | null
  sentences: readonly SentenceView[]
  repeats: RepeatIndex
  annotations: readonly AnnotationView[]
  me: PersonView
  t: Translate<'reader'>
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

export function roomView(facts: RowFacts): RoomView {
  const { place: stood, picked, sentences, repeats, annotations, me, t } = facts

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
      tag: span ? null : t('refusal.nothingSelected'),
      source: sourceRefusal(span, focused, t),
      remove: !span
        ? t('refusal.nothingSelected')
        : removable.length > 0
          ? null
          : t('refusal.nothingToRemove'),
    },
  }
}

/** Why no source can be added at the place; `null` when one can. */
function sourceRefusal(
  span: Span | null,
  focused: AnnotationView | null,
  t: Translate<'reader'>,
): string | null {
  if (focused) {
    return isCheckable(focused.tag) ? null : t('refusal.notCheckable')
  }
  return span ? t('refusal.noClaim') : t('refusal.nothingSelected')
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

type CardContext = Pick<RowFacts, 'sentences' | 'repeats' | 't'> & {
  tags: readonly TagView[]
  me: WorkspaceView['me']
}

/** What the cards tell, in text order. */
export function cardsOf(
  annotations: readonly AnnotationView[],
  { sentences, repeats, tags, me, t }: CardContext,
): CardFacts[] {
  const labels = new Map(tags.map(({ key, label }) => [key, label]))
  return annotations.map((item) => {
    const span = annotationSpan(item)
    const place = span && placeOf(span, sentences)
    const run = place && sentencesAt(place, sentences)
    const where = place && run ? whereOf(place, run, t) : t('place.lost')
    return {
      item,
      label: labels.get(item.tag) ?? item.tag,
      where: item.anchor.status === 'fuzzy' ? t('place.toConfirm', { place: where }) : where,
      mine: item.member.memberId === me.memberId,
      mayChange: decide('annotation:update', me, annotationFacts(item)),
      printed: place?.kind === 'sentences' && run ? repeats.equalsOf(run.first).length : 1,
    }
  })
}

type Run = { first: number; last: number }

function whereOf(place: Place, { first, last }: Run, t: Translate<'reader'>): string {
  if (first !== last) return t('place.sentences', { first: first + 1, last: last + 1 })
  return t(place.kind === 'span' ? 'place.part' : 'place.sentence', { number: first + 1 })
}
