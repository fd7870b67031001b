import { annotationsAt } from '@/lib/core/annotation/annotations-at'
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
  const { article, annotations, tags, me, t } = context
  const marks = annotationsAt(annotations, sentence, me.memberId).map(({ tag, member, anchor }) => {
    const label = labelIn(tags, tag)
    const whose =
      member.memberId === me.memberId ? t('sentence.yours') : t('sentence.by', { name: member.name })
    return [label, whose, ...(anchor.status === 'fuzzy' ? [t('sentence.unconfirmed')] : [])].join(', ')
  })
  return [
    article.text.slice(sentence.start, sentence.end),
    ...(sentence.residue ? [t('sentence.boilerplate')] : []),
    ...marks,
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
