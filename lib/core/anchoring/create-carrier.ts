import type { AnchorStatus } from '@/lib/schema/annotation'
import { describe, type Quote } from './describe'
import { createOffsetCarrier } from './create-offset-carrier'
import { createPlaceFinder } from './create-reanchorer'
import { judgePlaces, type JudgedVersions } from './judge-places'
import { needsConfirmation } from './needs-confirmation'
import type { OldAnchor, Reanchored } from './reanchored'
import { resolve } from './resolve'

/** An annotation's anchor in the old version. `was` holds the words that a person still has to confirm. */
export type AnchorToCarry = (OldAnchor | (Quote & { start: null; end: null })) & {
  annotationId: string
  status: AnchorStatus
  was: string | null
  /** Does an approved verdict stand on its claim? */
  approved: boolean
}

/** The same annotation's anchor in the new version; an orphan keeps its old words and has no place. */
export type CarriedAnchor = Quote & {
  annotationId: string
  start: number | null
  end: number | null
  status: AnchorStatus
  score: number
  was: string | null
}

export type Carrier = {
  carryAnchor: (anchor: AnchorToCarry) => CarriedAnchor
  /** Where something that begins at this offset begins now; `undefined` where its next words have changed. */
  carryOffset: (offset: number) => number | undefined
}

/** Compares two versions (canonical text) and carries anchors and offsets (UTF-16) from the old one to the new one. */
export function createCarrier(versions: JudgedVersions): Carrier {
  const { before, after } = versions
  const find = createPlaceFinder(before, after)
  const place = judgePlaces(find, versions)
  return {
    carryAnchor: (anchor) => carryAnchor(anchor, { ...versions, place }),
    carryOffset: createOffsetCarrier(before, find),
  }
}

type Target = JudgedVersions & { place: (anchor: OldAnchor) => Reanchored }

/** Where an anchor sits in the new text. What was unsure stays so until a person has spoken. */
function carryAnchor(anchor: AnchorToCarry, { after, place, language }: Target): CarriedAnchor {
  const { annotationId, exact, prefix, suffix } = anchor
  const words = anchor.was ?? exact
  const found = anchor.start === null ? seek(anchor, after) : place(anchor)
  if (found.status === 'orphaned') {
    const nowhere = { start: null, end: null, status: found.status, score: 0, was: null }
    return { annotationId, ...nowhere, exact: words, prefix, suffix }
  }
  const { start, end, score } = found
  const asked = needsConfirmation(words, after.slice(start, end), { approved: anchor.approved, language })
  const unsure = asked || found.status === 'fuzzy' || anchor.status === 'fuzzy'
  const status = unsure ? 'fuzzy' : found.status
  return { annotationId, start, end, ...describe(after, found), status, score, was: unsure ? words : null }
}

/** The words of an orphan may come back, as when an edit is undone; a person says whether it is the same passage. */
function seek(quote: Quote, after: string): Reanchored {
  const found = resolve(after, { quote })
  return found.ok ? { ...found.value, status: 'fuzzy' } : { status: 'orphaned', score: 0 }
}
