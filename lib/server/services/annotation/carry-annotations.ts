import type { AnchorToCarry } from '@/lib/core/anchoring/create-carrier'
import { ok, type Result } from '@/lib/core/result'
import { withCarrier, type CarrierOnText } from '@/lib/ingest/thread/on-text'
import { lockAnnotations } from '@/lib/server/data/annotation/annotations'
import { makeCurrent } from '@/lib/server/data/article/article-versions'
import {
  findRunning,
  finishCarryOver,
  insertCarried,
  readAnchorsToCarry,
  type CarryOver,
} from '@/lib/server/data/annotation/carry-overs'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { insertSentenceMarks, readSentenceMarks } from '@/lib/server/data/article/sentence-marks'
import { readVersionText } from '@/lib/server/data/article/version-texts'
import { sqlTransaction, type AnySqlGrant, type Grant } from '@/lib/server/grants/grant'

/** Anchors in memory at a time, whatever an article has. */
const BATCH = 1_000

type Carrying = CarrierOnText & { carryOver: CarryOver }

/**
 * Carries the annotations of the version before over to a new one, batch by batch, each in a transaction of its own,
 * and then makes it current. Begun again after a stop it goes on where it was; ended already it does nothing. In an article
 * that is deleted it stops: it goes on once the article is restored.
 */
export async function carryAnnotations(
  grant: Grant<'article:import'>,
  versionId: string,
): Promise<Result<null>> {
  const carryOver = await findRunning(grant, versionId)
  if (!carryOver) return ok(null)
  return carrying(grant, carryOver, async (carrier) => {
    let last: AnchorToCarry | undefined
    do {
      const after = last
      const batch = await sqlTransaction(grant, (write) => carryBatch(write, carrier, after))
      if (!batch.ok) return batch
      last = batch.value
    } while (last)
    return sqlTransaction(grant, (write) => finish(write, carrier))
  })
}

/** The same within one transaction that holds the article's row: for as many as take no time. */
export function carryAtOnce(write: AnySqlGrant, carryOver: CarryOver): Promise<Result<null>> {
  return carrying(write, carryOver, async (carrier) => {
    const carried = await carryRest(write, carrier)
    return carried.ok ? conclude(write, carrier) : carried
  })
}

async function carrying<T>(
  grant: AnySqlGrant,
  carryOver: CarryOver,
  work: (carrier: Carrying) => Promise<Result<T>>,
): Promise<Result<T>> {
  const before = await readVersionText(grant, carryOver.fromVersionId)
  const after = await readVersionText(grant, carryOver.versionId)
  const { language } = carryOver
  return withCarrier({ before, after, language }, (carrier) => work({ ...carrier, carryOver }))
}

/** Carries the next anchors over. Gives the last of them, or nothing when there was none. */
async function carryBatch(
  write: AnySqlGrant,
  { carryOver, carryAnchors }: Carrying,
  after: AnchorToCarry | undefined,
): Promise<Result<AnchorToCarry | undefined>> {
  const anchors = await readAnchorsToCarry(write, carryOver, { after, limit: BATCH })
  if (anchors.length === 0) return ok(undefined)
  const carried = await carryAnchors(anchors)
  if (!carried.ok) return carried
  await insertCarried(write, carryOver.versionId, carried.value)
  return ok(anchors.at(-1))
}

async function carryRest(write: AnySqlGrant, carrier: Carrying): Promise<Result<null>> {
  let last: AnchorToCarry | undefined
  do {
    const batch = await carryBatch(write, carrier, last)
    if (!batch.ok) return batch
    last = batch.value
  } while (last)
  return ok(null)
}

/** Annotations made since the last batch are carried under the article's lock, so that none is left behind. */
async function finish(write: AnySqlGrant, carrier: Carrying): Promise<Result<null>> {
  if (!(await lockAnnotations(write, carrier.carryOver.articleId))) return ok(null)
  const carried = await carryRest(write, carrier)
  return carried.ok ? conclude(write, carrier) : carried
}

async function conclude(write: AnySqlGrant, carrier: Carrying): Promise<Result<null>> {
  const { articleId, versionId, fromVersionId } = carrier.carryOver
  const outcome = await finishCarryOver(write, versionId)
  if (!outcome) return ok(null)
  const marked = await carryMarks(write, carrier)
  if (!marked.ok) return marked
  await makeCurrent(write, articleId, versionId)
  await recordEvent(write, {
    action: 'version.current',
    subjectType: 'version',
    subjectId: versionId,
    before: { versionId: fromVersionId },
    after: { articleId, ...outcome },
  })
  return ok(null)
}

/** Corrections of sentences and reading progress come along where the words still stand; replaying skips the rest. */
async function carryMarks(write: AnySqlGrant, { carryOver, carryOffsets }: Carrying): Promise<Result<null>> {
  const { edits, readings } = await readSentenceMarks(write, carryOver.fromVersionId)
  const offsets = [...edits.map(({ at }) => at), ...readings.flatMap(({ seen }) => seen)]
  if (offsets.length === 0) return ok(null)
  const carried = await carryOffsets(offsets)
  if (!carried.ok) return carried
  const now = new Map(offsets.map((offset, index) => [offset, carried.value[index]]))
  await insertSentenceMarks(write, carryOver.versionId, {
    edits: edits.flatMap((edit) => {
      const at = now.get(edit.at)
      return at === undefined ? [] : [{ ...edit, at }]
    }),
    readings: readings.map(({ memberId, seen }) => ({
      memberId,
      seen: seen.flatMap((offset) => now.get(offset) ?? []),
    })),
  })
  return ok(null)
}
