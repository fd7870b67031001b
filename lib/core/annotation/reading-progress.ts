import type { AnnotationView } from '@/lib/schema/annotation'
import type { SentenceView } from '@/lib/schema/article'
import { annotationSpan } from './annotations-at'
import { sentencesAt } from './sentence-cursor'

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

/** How far one has come: `lookedAt` of `count` sentences. Residue is none, and counts in neither. */
export type ReadingProgress = { lookedAt: number; count: number }

/** Sentences count as looked at when the cursor rested on them (`seen`, by start offset) or they are annotated. */
export function readingProgress(
  sentences: readonly SentenceView[],
  seen: ReadonlySet<number>,
  annotated: ReadonlySet<number>,
): ReadingProgress {
  const real = sentences.filter(({ residue }) => !residue)
  const lookedAt = real.filter(({ ordinal, start }) => annotated.has(ordinal) || seen.has(start))
  return { lookedAt: lookedAt.length, count: real.length }
}
