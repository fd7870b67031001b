import type { AnnotationView } from '@/lib/schema/annotation'

/** Sorts annotations as one reads them: by start, the longer first, then by id; those that lost their place come last. */
export function byPlace(a: AnnotationView, b: AnnotationView): number {
  return (
    (a.anchor.start ?? Infinity) - (b.anchor.start ?? Infinity) ||
    (b.anchor.end ?? 0) - (a.anchor.end ?? 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}
