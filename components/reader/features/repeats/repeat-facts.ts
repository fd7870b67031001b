import type { RepeatFacts } from '@/components/annotation/repeat-panel'
import type { RepeatIndex } from '@/lib/core/annotation/repeat-index'
import { wordChanges } from '@/lib/core/comparison/word-changes'
import { judgeChange } from '@/lib/core/text/change/judge-change'
import { shapeBetween } from '@/lib/core/text/find-repeat-groups'
import type { SentenceView } from '@/lib/schema/article'
import type { RepeatOffer } from './repeat-offer'

type RepeatContext = {
  text: string
  /** The text's BCP 47 tag. */
  language: string
  sentences: readonly SentenceView[]
  repeats: RepeatIndex
  /** The sentence one is at, by ordinal. */
  head: number | null
  offer: RepeatOffer | null
}

/** The repeats of the sentence one is at, as seen from it; `null` where it stands alone. */
export function repeatFacts({ text, language, ...context }: RepeatContext): RepeatFacts | null {
  const { sentences, repeats, head, offer } = context
  const set = head === null ? null : repeats.setAt(head)
  if (head === null || !set) return null
  const wordsOf = (ordinal: number | undefined): string => {
    const sentence = ordinal === undefined ? undefined : sentences[ordinal]
    return sentence ? text.slice(sentence.start, sentence.end) : ''
  }
  const own = wordsOf(head)
  const wordings = set.wordings.map((wording) => {
    const quote = wordsOf(wording.ordinals[0])
    const shape = shapeBetween(own, quote, language)
    const differences = shape === 'similar' ? judgeChange(own, quote, language).differences : []
    return { ...wording, shape, differences, changes: wordChanges(own, quote) }
  })
  const isSimilar = ({ shape, confirmed }: (typeof wordings)[number]): boolean =>
    shape === 'similar' && !confirmed
  const similar = wordings.filter(isSimilar).reduce((sum, { ordinals }) => sum + ordinals.length, 0)
  return {
    ordinal: head,
    count: set.ordinals.length - similar,
    similar,
    // One's own words first: the others are told by how they differ from them.
    wordings: wordings.toSorted((a, b) => Number(b.shape === 'equal') - Number(a.shape === 'equal')),
    confirmedToTag: offer?.confirmed.length ?? 0,
  }
}
