import type { RepeatFacts } from '@/components/annotation/repeat-panel'
import type { RepeatIndex } from '@/lib/core/annotation/repeat-index'
import { shapeBetween } from '@/lib/core/text/find-repeat-groups'
import type { SentenceView } from '@/lib/schema/article'
import type { RepeatOffer } from './repeat-offer'

type RepeatContext = {
  text: string
  sentences: readonly SentenceView[]
  repeats: RepeatIndex
  /** The sentence one is at, by ordinal. */
  head: number | null
  offer: RepeatOffer | null
}

/** The repeats of the sentence one is at, as seen from it; `null` where it stands alone. */
export function repeatFacts({ text, sentences, repeats, head, offer }: RepeatContext): RepeatFacts | null {
  const set = head === null ? null : repeats.setAt(head)
  if (head === null || !set) return null
  const wordsOf = (ordinal: number | undefined): string => {
    const sentence = ordinal === undefined ? undefined : sentences[ordinal]
    return sentence ? text.slice(sentence.start, sentence.end) : ''
  }
  const wordings = set.wordings.map((wording) => {
    const quote = wordsOf(wording.ordinals[0])
    return { ...wording, quote, shape: shapeBetween(wordsOf(head), quote) }
  })
  return {
    ordinal: head,
    count: set.ordinals.length,
    // One's own words first: the others are told by how they differ from them.
    wordings: wordings.toSorted((a, b) => Number(b.shape === 'equal') - Number(a.shape === 'equal')),
    confirmedToTag: offer?.confirmed.length ?? 0,
  }
}
