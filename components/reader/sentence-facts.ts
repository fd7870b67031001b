import { annotationsAt } from '@/lib/core/annotation/at-place'
import { repeatsOf } from '@/lib/core/annotation/repeats-of'
import type { AnnotationView, TagView } from '@/lib/core/view/annotation'
import type { ArticleContent, Direction, PersonView, SentenceView } from '@/lib/core/view/article'

/** A sentence as the list tells it: its words, what marks it carries and whose, and whether it is repeated. */
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
  annotations: readonly AnnotationView[]
  tags: readonly TagView[]
  me: PersonView
  active: number
  run: { first: number; last: number } | null
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
  const { article, sentences, annotations, tags, me } = context
  const marks = annotationsAt(annotations, sentence, me.memberId).map(({ tag, member }) => {
    const label = tags.find(({ key }) => key === tag)?.label ?? tag
    return `${label}, ${member.memberId === me.memberId ? 'yours' : `by ${member.name}`}`
  })
  const repeats = repeatsOf(sentences, sentence.ordinal).length
  return [
    article.text.slice(sentence.start, sentence.end),
    ...marks,
    ...(repeats > 1 ? [`printed ${repeats} times`] : []),
  ].join('. ')
}
