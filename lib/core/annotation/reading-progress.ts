import type { AnnotationView } from '@/lib/core/view/annotation'
import type { SentenceView } from '@/lib/core/view/article'
import { annotationSpan } from './at-place'
import { sentencesAt } from './place'

/** For each sentence, by ordinal: has somebody annotated any of it? */
export function annotatedSentences(
  sentences: readonly SentenceView[],
  annotations: readonly AnnotationView[],
): ReadonlySet<number> {
  const annotated = new Set<number>()
  for (const item of annotations) {
    const span = annotationSpan(item)
    const run = span && sentencesAt({ kind: 'span', ...span }, sentences)
    for (let ordinal = run?.first ?? 0; run && ordinal <= run.last; ordinal++) annotated.add(ordinal)
  }
  return annotated
}

/** How many sentences have been looked at: those the cursor rested on (`seen`, by start offset) or that are annotated. */
export function countLookedAt(
  sentences: readonly SentenceView[],
  seen: ReadonlySet<number>,
  annotated: ReadonlySet<number>,
): number {
  return sentences.filter(({ ordinal, start }) => annotated.has(ordinal) || seen.has(start)).length
}
