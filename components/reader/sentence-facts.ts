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

type FactsContext = {
  article: Pick<ArticleContent, 'text' | 'direction' | 'language'>
  sentences: readonly SentenceView[]
  repeats: RepeatIndex
  annotations: readonly AnnotationView[]
  disagreements: Disagreements
  tags: readonly TagView[]
  me: PersonView
  active: number
  run: { first: number; last: number } | null
  t: Translate<'reader'>
}

export function sentenceFacts(context: FactsContext): SentenceFacts[] {
  const { article, sentences, active, run } = context
  const near = sentences.slice(Math.max(0, active - AROUND), active + AROUND + 1)
  return near.map((sentence) => ({
    ordinal: sentence.ordinal,
    description: describeSentence(sentence, context),
    selected: run !== null && sentence.ordinal >= run.first && sentence.ordinal <= run.last,
    direction: article.direction,
    language: article.language,
  }))
}

function describeSentence(sentence: SentenceView, context: FactsContext): string {
  const { article, annotations, disagreements, tags, me, t } = context
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
    ...describeRepeats(sentence.ordinal, context),
  ].join('. ')
}

function describeRepeats(ordinal: number, { repeats: { setAt, equalsOf }, t }: FactsContext): string[] {
  const equal = equalsOf(ordinal).length
  const near = (setAt(ordinal)?.ordinals.length ?? 1) - equal
  return [
    ...(equal > 1 ? [t('sentence.repeated', { count: equal })] : []),
    ...(near > 0 ? [t('sentence.reworded', { count: near })] : []),
  ]
}
