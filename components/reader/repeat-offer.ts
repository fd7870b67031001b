import { headOf, type Place } from '@/lib/core/annotation/place'
import { repeatsOf } from '@/lib/core/annotation/repeats-of'
import type { AnnotationView } from '@/lib/core/view/annotation'
import type { SentenceView } from '@/lib/core/view/article'

/** The sentence marked here is printed elsewhere too: `others` do not carry its tag yet. */
export type RepeatOffer = { tag: string; others: readonly number[]; printed: number }

type OfferContext = {
  sentences: readonly SentenceView[]
  annotations: readonly AnnotationView[]
  memberId: string
  focused: AnnotationView | null
}

/** What could be offered at a place: the same tag for the other places where the sentence stands. */
export function repeatOffer(
  place: Place,
  { sentences, annotations, memberId, focused }: OfferContext,
): RepeatOffer | null {
  if (place.kind !== 'sentences' || place.anchor !== place.head) return null
  const ordinal = headOf(place, sentences)
  if (ordinal === null || focused?.member.memberId !== memberId || !covers(focused, sentences[ordinal]))
    return null
  const repeats = repeatsOf(sentences, ordinal)
  const own = annotations.filter(({ member, tag }) => member.memberId === memberId && tag === focused.tag)
  const others = repeats.filter((each) => !own.some((item) => covers(item, sentences[each])))
  return others.length > 0 ? { tag: focused.tag, others, printed: repeats.length } : null
}

function covers({ anchor }: AnnotationView, sentence: SentenceView | undefined): boolean {
  return anchor.start === sentence?.start && anchor.end === sentence.end
}
