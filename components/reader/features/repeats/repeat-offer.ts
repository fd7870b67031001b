import { headOf, type Place } from '@/lib/core/annotation/sentence-cursor'
import { repeatsToTag, type RepeatIndex } from '@/lib/core/annotation/repeat-index'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { SentenceView } from '@/lib/schema/article'

/** The sentence stands at several places, and some of them lack the tag that one gave it. */
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

/**
 * What could be offered at a place: the tag that one gave to the sentence, there or at another of its places, for those
 * that lack it.
 */
export function repeatOffer(
  place: Place,
  { sentences, repeats, annotations, memberId, focused }: OfferContext,
): RepeatOffer | null {
  if (place.kind !== 'sentences' || place.anchor !== place.head) return null
  const ordinal = headOf(place, sentences)
  if (ordinal === null) return null
  const own = annotations.filter(({ member }) => member.memberId === memberId)
  const others = repeatsToTag(repeats, ordinal)
  const isOwn = focused !== null && own.includes(focused) && covers(focused, sentences[ordinal])
  const tag = isOwn
    ? focused.tag
    : onlyTagOf(
        own,
        others.equal.flatMap((each) => sentences[each] ?? []),
      )
  if (tag === undefined) return null
  const tagged = own.filter((item) => item.tag === tag)
  const lacksTag = (each: number): boolean => !tagged.some((item) => covers(item, sentences[each]))
  const equal = [...others.equal, ordinal].filter(lacksTag).sort((a, b) => a - b)
  const confirmed = others.confirmed.filter(lacksTag)
  return equal.length + confirmed.length > 0 ? { tag, equal, confirmed } : null
}

/** The tag that one gave to these sentences, if it is one and the same. */
function onlyTagOf(own: readonly AnnotationView[], sentences: readonly SentenceView[]): string | undefined {
  const tags = new Set(
    own.filter((item) => sentences.some((each) => covers(item, each))).map((item) => item.tag),
  )
  return tags.size === 1 ? [...tags][0] : undefined
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
