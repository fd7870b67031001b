import { describe, type Quote } from '@/lib/core/anchoring/describe'
import { createOffsetCarrier } from '@/lib/core/anchoring/create-offset-carrier'
import { needsConfirmation } from '@/lib/core/anchoring/needs-confirmation'
import { createPlaceFinder } from '@/lib/core/anchoring/create-reanchorer'
import { judgePlaces } from '@/lib/core/anchoring/judge-places'
import type { OldAnchor, Reanchored } from '@/lib/core/anchoring/reanchored'
import { resolve } from '@/lib/core/anchoring/resolve'
import { ok, type Result } from '@/lib/core/result'
import { lockAnnotations } from '@/lib/server/data/annotation/annotations'
import { makeCurrent } from '@/lib/server/data/article/article-versions'
import {
  findRunning,
  finishCarryOver,
  insertCarried,
  readAnchorsToCarry,
  type AnchorToCarry,
  type CarriedAnchor,
  type CarryOver,
} from '@/lib/server/data/annotation/carry-overs'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { insertSentenceMarks, readSentenceMarks } from '@/lib/server/data/article/sentence-marks'
import { readVersionText } from '@/lib/server/data/article/version-texts'
import { notFound, sqlTransaction, type AnySqlGrant, type Grant } from '@/lib/server/grants/grant'

/** Anchors in memory at a time, whatever an article has. */
const BATCH = 1_000

type Carrier = {
  carryOver: CarryOver
  carry: (anchor: AnchorToCarry) => CarriedAnchor
  carryOffset: (offset: number) => number | undefined
}

/**
 * Carries the annotations of the version before over to a new one, batch by batch, each in a transaction of its own,
 * and then makes it current. Begun again after a stop it goes on where it was; ended already it does nothing.
 */
export async function carryAnnotations(
  grant: Grant<'article:import'>,
  versionId: string,
): Promise<Result<null>> {
  const carryOver = await findRunning(grant, versionId)
  if (!carryOver) return ok(null)
  const carrier = await prepare(grant, carryOver)
  let last: AnchorToCarry | undefined
  do {
    const after = last
    const batch = await sqlTransaction(grant, async (write) => ok(await carryBatch(write, carrier, after)))
    if (!batch.ok) return batch
    last = batch.value
  } while (last)
  return sqlTransaction(grant, (write) => finish(write, carrier))
}

/** The same within one transaction that holds the article's row: for as many as take no time. */
export async function carryAtOnce(write: AnySqlGrant, carryOver: CarryOver): Promise<void> {
  const carrier = await prepare(write, carryOver)
  await carryRest(write, carrier)
  await conclude(write, carrier)
}

async function prepare(grant: AnySqlGrant, carryOver: CarryOver): Promise<Carrier> {
  const before = await readVersionText(grant, carryOver.fromVersionId)
  const after = await readVersionText(grant, carryOver.versionId)
  const find = createPlaceFinder(before, after)
  const { language } = carryOver
  const place = judgePlaces(find, { before, after, language })
  return {
    carryOver,
    carry: (anchor) => carried(anchor, { after, place, language }),
    carryOffset: createOffsetCarrier(before, find),
  }
}

/** Carries the next anchors over. Gives the last of them, or nothing when there was none. */
async function carryBatch(
  write: AnySqlGrant,
  { carryOver, carry }: Carrier,
  after: AnchorToCarry | undefined,
): Promise<AnchorToCarry | undefined> {
  const anchors = await readAnchorsToCarry(write, carryOver, { after, limit: BATCH })
  if (anchors.length > 0) await insertCarried(write, carryOver.versionId, anchors.map(carry))
  return anchors.at(-1)
}

async function carryRest(write: AnySqlGrant, carrier: Carrier): Promise<void> {
  let last = await carryBatch(write, carrier, undefined)
  while (last) last = await carryBatch(write, carrier, last)
}

/** Annotations made since the last batch are carried under the article's lock, so that none is left behind. */
async function finish(write: AnySqlGrant, carrier: Carrier): Promise<Result<null>> {
  if (!(await lockAnnotations(write, carrier.carryOver.articleId))) return notFound('article')
  await carryRest(write, carrier)
  await conclude(write, carrier)
  return ok(null)
}

async function conclude(write: AnySqlGrant, carrier: Carrier): Promise<void> {
  const { articleId, versionId, fromVersionId } = carrier.carryOver
  const outcome = await finishCarryOver(write, versionId)
  if (!outcome) return
  await carryMarks(write, carrier)
  await makeCurrent(write, articleId, versionId)
  await recordEvent(write, {
    action: 'version.current',
    subjectType: 'version',
    subjectId: versionId,
    before: { versionId: fromVersionId },
    after: { articleId, ...outcome },
  })
}

/** Corrections of sentences and reading progress come along where the words still stand; replaying skips the rest. */
async function carryMarks(write: AnySqlGrant, { carryOver, carryOffset }: Carrier): Promise<void> {
  const { edits, readings } = await readSentenceMarks(write, carryOver.fromVersionId)
  if (edits.length + readings.length === 0) return
  await insertSentenceMarks(write, carryOver.versionId, {
    edits: edits.flatMap((edit) => {
      const at = carryOffset(edit.at)
      return at === undefined ? [] : [{ ...edit, at }]
    }),
    readings: readings.map(({ memberId, seen }) => ({
      memberId,
      seen: seen.flatMap((offset) => carryOffset(offset) ?? []),
    })),
  })
}

type Target = { after: string; place: (anchor: OldAnchor) => Reanchored; language: string }

/** Where an anchor sits in the new text. What was unsure stays so until a person has spoken. */
function carried(anchor: AnchorToCarry, { after, place, language }: Target): CarriedAnchor {
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
