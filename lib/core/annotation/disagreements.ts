import { overlaps } from '@/lib/core/text/span'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationSpan } from './annotations-at'
import { byPlace } from './by-position'

/** The annotations of others that disagree with an annotation, by its id; one that nobody disagrees with has no entry. */
export type Disagreements = ReadonlyMap<string, readonly AnnotationView[]>

/**
 * Which annotations disagree: two members gave overlapping words different tags. Annotations whose place is lost or to
 * be confirmed are left out: nobody has said that they belong to these words.
 */
export function disagreementsOf(annotations: readonly AnnotationView[]): Disagreements {
  const found = new Map<string, AnnotationView[]>()
  let open: AnnotationView[] = []
  for (const item of annotations.filter(isPlaced).sort(byPlace)) {
    open = open.filter((earlier) => overlap(earlier, item))
    for (const earlier of open) {
      if (earlier.member.memberId === item.member.memberId || earlier.tag === item.tag) continue
      add(found, earlier.id, item)
      add(found, item.id, earlier)
    }
    open.push(item)
  }
  return found
}

function add(found: Map<string, AnnotationView[]>, id: string, other: AnnotationView): void {
  const known = found.get(id)
  if (known) known.push(other)
  else found.set(id, [other])
}

function isPlaced(item: AnnotationView): boolean {
  return item.anchor.status !== 'fuzzy' && annotationSpan(item) !== null
}

function overlap(a: AnnotationView, b: AnnotationView): boolean {
  const [first, second] = [annotationSpan(a), annotationSpan(b)]
  return first !== null && second !== null && overlaps(first, second)
}
