import { trimSpan, splitsSurrogatePair, type Span } from '@/lib/core/text/span'
import { describe } from './describe'
import type { OldAnchor, Reanchored } from './reanchored'

/** How much text after an offset has to stand unchanged for the offset to be carried, in UTF-16 units. */
const WITNESS = 12

/**
 * Carries offsets at which something begins (a sentence, the second half of one) from one version's text to the
 * next: `place` finds places between the two. An offset whose next words do not stand unchanged gives `undefined`.
 */
export function createOffsetCarrier(
  before: string,
  place: (anchor: OldAnchor) => Reanchored,
): (offset: number) => number | undefined {
  return (offset) => {
    const witness = witnessOf(before, offset)
    if (witness === undefined) return undefined
    const found = place({ ...witness, ...describe(before, witness) })
    return found.status === 'exact' ? found.start : undefined
  }
}

function witnessOf(before: string, start: number): Span | undefined {
  const reach = Math.min(before.length, start + WITNESS)
  const span = trimSpan(before, { start, end: splitsSurrogatePair(before, reach) ? reach - 1 : reach })
  return span?.start === start ? span : undefined
}
