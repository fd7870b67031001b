import type { CardFacts } from '@/components/annotation/annotation-card'
import { annotationSpan } from '@/lib/core/annotation/annotations-at'
import type { Disagreements } from '@/lib/core/annotation/disagreements'
import type { RepeatIndex } from '@/lib/core/annotation/repeat-index'
import { placeOf, sentencesAt, type Place } from '@/lib/core/annotation/sentence-cursor'
import { clockTime } from '@/lib/core/document/clock-time'
import { locatorAt, type Locator, type PlacedLocator } from '@/lib/core/document/locators'
import { decide } from '@/lib/core/permissions/decide'
import { annotationFacts } from '@/lib/core/permissions/row-facts'
import type { Translate } from '@/lib/messages/translate'
import type { AnnotationView, TagView } from '@/lib/schema/annotation'
import type { SentenceView } from '@/lib/schema/article'
import type { WorkspaceView } from '@/lib/schema/workspace'
import { labelIn } from '@/lib/core/codebook/label-in'

type CardContext = {
  sentences: readonly SentenceView[]
  repeats: RepeatIndex
  /** Pages, speakers and times of the article. */
  locators: readonly PlacedLocator[]
  disagreements: Disagreements
  tags: readonly TagView[]
  me: WorkspaceView['me']
  t: Translate<'reader'>
}

/** Makes cards that stay the same ones for as long as they tell the same: a change of one draws no other anew. */
export function createCards(
  context: Omit<CardContext, 'disagreements'>,
): (item: AnnotationView, disagreements: Disagreements) => CardFacts {
  const made = new WeakMap<AnnotationView, CardFacts>()
  return (item, disagreements) => {
    const known = made.get(item)
    if (known?.disagreement === disagreementWith(item, { ...context, disagreements })) return known
    const card = cardOf(item, { ...context, disagreements })
    made.set(item, card)
    return card
  }
}

/** What the card of an annotation tells. */
export function cardOf(item: AnnotationView, context: CardContext): CardFacts {
  const { sentences, repeats, tags, me, t } = context
  const span = annotationSpan(item)
  const place = span && placeOf(span, sentences)
  const run = place && sentencesAt(place, sentences)
  const where =
    place && run
      ? [placeLabel(place, run, t), ...locatorWords(locatorAt(context.locators, span.start), t)].join(' · ')
      : t('place.lost')
  return {
    item,
    label: labelIn(tags, item.tag),
    where: item.anchor.status === 'fuzzy' ? t('place.toConfirm', { place: where }) : where,
    mine: item.member.memberId === me.memberId,
    mayChange: decide('annotation:update', me, annotationFacts(item)),
    disagreement: disagreementWith(item, context),
    printed: place?.kind === 'sentences' && run ? repeats.equalsOf(run.first).length : 1,
  }
}

/** Who tagged the same words differently, and how: "Opinion by Omar". */
function disagreementWith(
  { id }: AnnotationView,
  { disagreements, tags, t }: Pick<CardContext, 'disagreements' | 'tags' | 't'>,
): string | null {
  const others = disagreements.get(id) ?? []
  const said = others.map(({ tag, member }) =>
    t('disagreement.other', { tag: labelIn(tags, tag), name: member.name }),
  )
  return said.length === 0 ? null : t('disagreement.with', { others: [...new Set(said)].join(', ') })
}

type Run = { first: number; last: number }

function placeLabel(place: Place, { first, last }: Run, t: Translate<'reader'>): string {
  if (first !== last) return t('place.sentences', { first: first + 1, last: last + 1 })
  return t(place.kind === 'span' ? 'place.part' : 'place.sentence', { number: first + 1 })
}

/** Where a passage is in the source: "p. 12", or "Anna Smith" and "0:12". */
function locatorWords({ page, speaker, time }: Locator, t: Translate<'reader'>): string[] {
  return [
    ...(page === null ? [] : [t('place.page', { page })]),
    // Apart from the words around it, whatever its direction.
    ...(speaker === null ? [] : [`\u2068${speaker}\u2069`]),
    ...(time === null ? [] : [clockTime(time)]),
  ]
}
