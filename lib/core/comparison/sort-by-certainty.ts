import { partitionPoint } from '@/lib/core/partition-point'
import type { Span } from '@/lib/core/text/span'
import type { AnchorStatus } from '@/lib/schema/annotation'
import type { CarriedView } from '@/lib/schema/version'
import type { Change } from '@/lib/schema/version'

const ORDER: Readonly<Record<AnchorStatus, number>> = { orphaned: 0, fuzzy: 1, moved: 2, exact: 3 }

/**
 * Of the annotations that two versions share, those that the changes (in the order of the new text) touch: lost ones
 * first, then unsure ones, then those whose sentence reads otherwise or stands elsewhere, each in text order. Untouched
 * ones are left out.
 */
export function sortByCertainty(carried: readonly CarriedView[], changes: readonly Change[]): CarriedView[] {
  const touched = changes.flatMap((change) =>
    change.kind === 'changed' || change.kind === 'moved' ? [change.after] : [],
  )
  return carried
    .filter(({ annotation: { anchor } }) => {
      const { start, end, status } = anchor
      return start === null || end === null || status === 'fuzzy' || overlapsAny({ start, end }, touched)
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || startOf(a) - startOf(b))
}

/** `spans` are in order and do not overlap: only the last one that begins before the span ends can reach into it. */
function overlapsAny({ start, end }: Span, spans: readonly Span[]): boolean {
  const after = partitionPoint(spans.length, (index) => (spans[index]?.start ?? end) < end)
  return (spans[after - 1]?.end ?? 0) > start
}

function rankOf({ annotation }: CarriedView): number {
  return ORDER[annotation.anchor.status]
}

function startOf({ annotation, before }: CarriedView): number {
  return annotation.anchor.start ?? before?.start ?? 0
}
