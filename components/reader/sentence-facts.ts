import { annotationsAt } from '@/lib/core/annotation/annotations-at'
import type { Disagreements } from '@/lib/core/annotation/disagreements'
import type { RepeatIndex } from '@/lib/core/annotation/repeat-index'
import type { Translate } from '@/lib/messages/translate'
import type { AnnotationView, TagView } from '@/lib/schema/annotation'
import type { ArticleContent, Direction, PersonView, SentenceView } from '@/lib/schema/article'
import { labelIn } from '@/lib/core/codebook/label-in'

/** A sentence as the list tells it: its words, what marks it carries and whose, whether it is repeated, or is none. */
export type SentenceFacts = {
  ordinal: number
  description: string
  selected: boolean
  direction: Direction
  language: string
}

/** How many sentences to either side of the active one the list holds; a long article has thousands. */
const AROUND = 12

type Describing = {
  article: Pick<ArticleContent, 'text'>
  repeats: RepeatIndex
  annotations: readonly AnnotationView[]
  disagreements: Disagreements
  tags: readonly TagView[]
  me: PersonView
  t: Translate<'reader'>
}

/** Tells of a sentence, and remembers: moving on by one sentence has one more to tell of. */
export type DescribeSentence = (sentence: SentenceView) => string

export function createDescribing(describing: Describing): DescribeSentence {
  const told = new Map<number, string>()
  return (sentence) => {
    const known = told.get(sentence.ordinal)
    if (known !== undefined) return known
    const description = describeSentence(sentence, describing)
    told.set(sentence.ordinal, description)
    return description
  }
}

type FactsContext = {
  article: Pick<ArticleContent, 'direction' | 'language'>
  sentences: readonly SentenceView[]
  describe: DescribeSentence
  active: number
  run: { first: number; last: number } | null
}

export function sentenceFacts({ article, sentences, describe, active, run }: FactsContext): SentenceFacts[] {
  const near = sentences.slice(Math.max(0, active - AROUND), active + AROUND + 1)
  return near.map((sentence) => ({
    ordinal: sentence.ordinal,
    description: describe(sentence),
    selected: run !== null && sentence.ordinal >= run.first && sentence.ordinal <= run.last,
    direction: article.direction,
    language: article.language,
  }))
}

function describeSentence(sentence: SentenceView, describing: Describing): string {
  const { article, annotations, disagreements, tags, me, t } = describing
  const here = annotationsAt(annotations, sentence, me.memberId)
  const marks = here.map(({ tag, member, anchor }) => {
    const label = labelIn(tags, tag)
    const whose =
      member.memberId === me.memberId ? t('sentence.yours') : t('sentence.by', { name: member.name })
    return [label, whose, ...(anchor.status === 'fuzzy' ? [t('sentence.unconfirmed')] : [])].join(', ')
  })
  return [
    article.text.slice(sentence.start, sentence.end),
    ...(sentence.residue ? [t('sentence.boilerplate')] : []),
    ...marks,
    ...(here.some(({ id }) => disagreements.has(id)) ? [t('sentence.disagreement')] : []),
    ...describeRepeats(sentence.ordinal, describing),
  ].join('. ')
}

function describeRepeats(ordinal: number, { repeats: { setAt, equalsOf }, t }: Describing): string[] {
  const equal = equalsOf(ordinal).length
  const near = (setAt(ordinal)?.ordinals.length ?? 1) - equal
  return [
    ...(equal > 1 ? [t('sentence.repeated', { count: equal })] : []),
    ...(near > 0 ? [t('sentence.reworded', { count: near })] : []),
  ]
}
