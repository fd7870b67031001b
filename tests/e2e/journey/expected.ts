import type { Evidence, Source } from './cite'
import type { Tag, Tagged } from './annotate'
import type { StoredArticle } from './article'
import type { Judgement } from './judge'

/** A claim as the journey leaves it. */
export type JourneyClaim = Omit<Judgement, 'restsOn'> & {
  text: string
  evidence: { source: Source; evidence: Evidence }[]
}

/** What the journey did, against which every export is held. */
export type Expected = {
  article: StoredArticle
  annotations: { quote: string; tag: Tag }[]
  tagCounts: Record<Tag, number>
  statementCount: number
  claimCount: number
  sources: Source[]
  approved: JourneyClaim
  resubmitted: JourneyClaim
  comment: string
}

export function expectedOf(
  article: StoredArticle,
  tagged: Tagged,
  { approved, resubmitted, comment }: Pick<Expected, 'approved' | 'resubmitted' | 'comment'>,
): Expected {
  const annotations = [...tagged]
    .sort(([one], [other]) => one - other)
    .map(([ordinal, tag]) => ({ quote: article.sentences[ordinal] ?? '', tag }))
  // A sentence that is repeated is one statement.
  const count = (wanted: Tag) =>
    new Set(annotations.filter(({ tag }) => tag === wanted).map(({ quote }) => quote)).size
  // Equal sentences state one claim; an opinion states none.
  const claimCount = new Set(annotations.filter(({ tag }) => tag !== 'opinion').map(({ quote }) => quote))
    .size
  const all = [...approved.evidence, ...resubmitted.evidence].map(({ source }) => source)
  return {
    article,
    annotations,
    tagCounts: { fact: count('fact'), opinion: count('opinion'), unsupported: count('unsupported') },
    claimCount,
    statementCount: claimCount + count('opinion'),
    sources: all.filter(({ url }, index) => all.findIndex((one) => one.url === url) === index),
    approved,
    resubmitted,
    comment,
  }
}
