import { headOf, type Place } from '@/lib/core/annotation/sentence-cursor'
import { repeatsToTag, type RepeatIndex } from '@/lib/core/annotation/repeat-index'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { SentenceView } from '@/lib/schema/article'

/** The sentence marked here stands elsewhere too: there it does not carry its tag yet. */
export type RepeatOffer = {
  tag: string
  /** Where it stands in the same words. */
  equal: readonly number[]
  /** Where it stands in words that a person has confirmed to say the same. */
  confirmed: readonly number[]
}

type OfferContext = {
  sentences: readonly SentenceView[]
  repeats: RepeatIndex
  annotations: readonly AnnotationView[]
  memberId: string
  focused: AnnotationView | null
}

/** What could be offered at a place: the same tag for the other places where the sentence stands. */
export function repeatOffer(
  place: Place,
  { sentences, repeats, annotations, memberId, focused }: OfferContext,
): RepeatOffer | null {
  if (place.kind !== 'sentences' || place.anchor !== place.head) return null
  const ordinal = headOf(place, sentences)
  if (ordinal === null || focused?.member.memberId !== memberId || !covers(focused, sentences[ordinal]))
    return null
  const own = annotations.filter(({ member, tag }) => member.memberId === memberId && tag === focused.tag)
  const lacksTag = (each: number): boolean => !own.some((item) => covers(item, sentences[each]))
  const others = repeatsToTag(repeats, ordinal)
  const [equal, confirmed] = [others.equal.filter(lacksTag), others.confirmed.filter(lacksTag)]
  return equal.length + confirmed.length > 0 ? { tag: focused.tag, equal, confirmed } : null
}

/** The sentences that an offer comes to: those in the same words, and the confirmed ones if they are wanted too. */
export function offeredBy(
  offer: RepeatOffer | null,
  { withConfirmed }: { withConfirmed: boolean },
): readonly number[] {
  if (!offer) return []
  return withConfirmed ? [...offer.equal, ...offer.confirmed].sort((a, b) => a - b) : offer.equal
}

function covers({ anchor }: AnnotationView, sentence: SentenceView | undefined): boolean {
  return anchor.start === sentence?.start && anchor.end === sentence.end
}
